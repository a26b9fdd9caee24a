// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Finds personas and card profiles: the bundled ones by name, a user's own by path. */
public final class Library {
    /** Names of the bundled personas. */
    public static final List<String> PERSONAS = List.of(
            "adult",
            "child",
            "toddler",
            "fifteen",
            "adult-ward",
            "elderly",
            "centenarian",
            "leap-day",
            "era-border",
            "sex-not-applicable",
            "foreign-resident",
            "abroad",
            "long-name-and-address",
            "substitute-characters",
            "moved",
            "lost",
            "auth-expiring",
            "card-expiring",
            "expired",
            "not-yet-active",
            "issued-today",
            "pins-set-today",
            "last-try",
            "auth-locked",
            "sign-locked",
            "all-locked",
            "without-pins",
            "android-user",
            "iphone-user");

    /** Names of the bundled card profiles. */
    public static final List<String> PROFILES = List.of(
            "plastic-contact",
            "plastic-contact-da",
            "plastic-contact-c5",
            "plastic-contactless",
            "plastic-contactless-41e0",
            "plastic-contactless-4b51-b3",
            "plastic-contactless-4b51-00",
            "plastic-reader-made-00d1",
            "plastic-reader-made-b3a1",
            "plastic-keeps-status",
            "plastic-lenient-query",
            "plastic-blocked-6983",
            "plastic-production-shaped",
            "child",
            "without-pins",
            "blank",
            "phone-android",
            "phone-iphone",
            "reader-test",
            "reader-test-t0");

    private static final long LARGEST_FILE = 1 << 20;

    private Library() {}

    /**
     * A persona.
     *
     * @param nameOrPath a bundled name, or the path of a file (one that ends in .yaml, .yml or .json, or has a slash)
     * @throws DataFileException when there is none or it is wrong
     */
    public static Persona persona(String nameOrPath) throws DataFileException {
        Persona persona = find("persona", "personas", PERSONAS, nameOrPath, Persona.class);
        Path folder = PERSONAS.contains(nameOrPath)
                ? null
                : Path.of(nameOrPath).toAbsolutePath().getParent();
        return folder == null ? persona : persona.withFilesIn(folder);
    }

    /**
     * A card profile.
     *
     * @param nameOrPath a bundled name, or the path of a file
     * @throws DataFileException when there is none or it is wrong
     */
    public static CardProfile profile(String nameOrPath) throws DataFileException {
        return find("card profile", "profiles", PROFILES, nameOrPath, CardProfile.class);
    }

    private static <T> T find(String what, String folder, List<String> bundled, String nameOrPath, Class<T> type)
            throws DataFileException {
        if (bundled.contains(nameOrPath)) {
            return DataFile.read(nameOrPath + ".yaml", resource(folder + "/" + nameOrPath + ".yaml"), type);
        }
        if (!nameOrPath.matches(".*(\\.ya?ml|\\.json|[/\\\\].*)")) {
            throw new DataFileException("there is no %s \"%s\"; bundled are: %s (or give the path of a .yaml file)"
                    .formatted(what, nameOrPath, String.join(", ", bundled)));
        }
        return DataFile.read(nameOrPath, contents(what, nameOrPath), type);
    }

    private static String contents(String what, String path) throws DataFileException {
        try {
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                throw new DataFileException("the %s file %s is not there".formatted(what, path));
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new DataFileException(
                        "the %s file %s is larger than %d octets".formatted(what, path, LARGEST_FILE));
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new DataFileException("the %s file %s is not UTF-8 text".formatted(what, path));
        } catch (IOException | InvalidPathException e) {
            throw new DataFileException("the %s file %s cannot be read: %s".formatted(what, path, e.getMessage()));
        }
    }

    private static String resource(String name) {
        try (InputStream in = Library.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundled file " + name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled file " + name + " cannot be read", e);
        }
    }
}
