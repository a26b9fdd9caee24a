// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** One object between the lines of RFC 7468. */
final class Pem {
    private static final int LARGEST = 16 * 1024;

    private Pem() {}

    /**
     * The octets of the only object in a file.
     *
     * @param label what stands behind BEGIN
     * @throws IOException when the file cannot be read, is larger than 16 KiB, or holds no such object; the message
     *     never shows what it holds
     */
    static byte[] read(Path file, String label) throws IOException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] octets = in.readNBytes(LARGEST + 1);
            if (octets.length > LARGEST) {
                throw new IOException(file + " is larger than a key is");
            }
            text = new String(octets, StandardCharsets.US_ASCII);
        }
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(file + " has no PEM object \"" + label + "\"");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " has a PEM object that is not base64", e);
        }
    }
}
