// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The digest over all files of this module, whether they lie in a folder or in a jar. */
final class Digest {
    private static final List<String> FOLDERS = List.of("clients", "data", "schema");
    private static final String ANY_FILE = "schema/envelope-1.schema.json";

    private Digest() {}

    static String ofAllFiles() {
        URL file = Objects.requireNonNull(Vectors.class.getResource(ANY_FILE), ANY_FILE);
        try {
            URI uri = file.toURI();
            if (!uri.getScheme().equals("jar")) {
                return of(rootOf(Path.of(uri)));
            }
            // Of its own, and not the one that others may have open.
            Path jar = Path.of(URI.create(uri.getRawSchemeSpecificPart().replaceFirst("!/.*$", "")));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return of(rootOf(inside.getPath(uri.getSchemeSpecificPart().replaceFirst("^.*!/", "/"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has no address: " + file, e);
        }
    }

    private static Path rootOf(Path anyFile) {
        return Objects.requireNonNull(
                Objects.requireNonNull(anyFile.getParent()).getParent());
    }

    private static String of(Path root) throws IOException {
        Map<String, byte[]> lines = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file : files.toList()) {
                    String name = folder + "/" + file.getFileName();
                    if (name.endsWith(".json")) {
                        lines.put(name, Files.readAllBytes(file));
                    }
                }
            }
        }
        StringBuilder listing = new StringBuilder();
        lines.forEach((name, octets) ->
                listing.append(sha256(octets)).append("  ").append(name).append('\n'));
        return sha256(listing.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
