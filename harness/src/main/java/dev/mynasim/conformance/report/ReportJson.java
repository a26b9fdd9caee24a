// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * {@code report.json}: what a report holds, and behind it {@code digest}, SHA-256 over the canonical form (RFC 8785) of
 * everything before it.
 */
public final class ReportJson {
    /** The most octets of a file that is read. */
    public static final long LARGEST = 256L * 1024 * 1024;

    private static final String DIGEST = "digest";
    private static final StrictJson JSON = new StrictJson(LARGEST);

    private ReportJson() {}

    /** What came of reading a file. */
    public sealed interface Parsed {}

    /**
     * It is a report.
     *
     * @param data what it holds
     * @param stated the digest that it states
     * @param computed the digest that it has
     */
    public record Read(ReportData data, String stated, String computed) implements Parsed {}

    /**
     * It is none.
     *
     * @param sentence why
     */
    public record Unreadable(String sentence) implements Parsed {}

    /** The digest of what a report holds. */
    public static String digest(ReportData data) {
        return CanonicalJson.digest(JSON.tree(data));
    }

    /** The file. */
    public static byte[] write(ReportData data) {
        ObjectNode tree = JSON.tree(data);
        tree.put(DIGEST, CanonicalJson.digest(tree));
        return JSON.pretty(tree);
    }

    /** Reads a file. */
    public static Parsed read(byte[] file) {
        try {
            ObjectNode tree = JSON.object(file);
            JsonNode stated = tree.remove(DIGEST);
            if (stated == null || !stated.isTextual()) {
                return new Unreadable("It has no digest.");
            }
            return new Read(JSON.value(tree, ReportData.class), stated.textValue(), CanonicalJson.digest(tree));
        } catch (IOException e) {
            return new Unreadable(
                    "It is no report of format " + ReportData.FORMAT + ": " + StrictJson.sentence(e) + ".");
        }
    }
}
