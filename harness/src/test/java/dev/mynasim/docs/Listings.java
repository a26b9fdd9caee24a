// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The listings of the project's documents, so that a document that lies breaks a test. */
public final class Listings {
    private static final String FENCE = "```";
    private static final Path ROOT = Path.of(System.getProperty("mynasim.root", ".."));

    private Listings() {}

    /** The lines of the listing behind {@code <!-- listing: name -->} in a document. */
    public static List<String> named(String document, String name) {
        List<String> lines = lines(ROOT.resolve(document));
        int label = lines.indexOf("<!-- listing: " + name + " -->");
        if (label < 0 || !lines.get(label + 1).startsWith(FENCE)) {
            throw new AssertionError(document + " has no listing \"" + name + "\"");
        }
        List<String> rest = lines.subList(label + 2, lines.size());
        return List.copyOf(rest.subList(0, rest.indexOf(FENCE)));
    }

    /**
     * Every line of a shell listing in README and docs that starts our own command line, without what stands behind #.
     */
    public static List<String> commandLines() {
        List<String> commands = new ArrayList<>();
        try (Stream<Path> documents = Files.list(ROOT.resolve("docs"))) {
            Stream.concat(Stream.of(ROOT.resolve("README.md")), documents.sorted())
                    .filter(document -> document.toString().endsWith(".md"))
                    .flatMap(document -> lines(document).stream())
                    .filter(line -> line.startsWith("./mynasim "))
                    .map(line -> line.replaceAll("\\s+#.*", "").strip())
                    .forEach(commands::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return commands;
    }

    /** The lines of a document. */
    static List<String> lines(String document) {
        return lines(ROOT.resolve(document));
    }

    private static List<String> lines(Path document) {
        try {
            return Files.readAllLines(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
