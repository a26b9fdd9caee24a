// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of docs/mutants.md: a mutant, what it does wrong, and a case that finds it. */
public final class MutantPage {
    private static final Path PAGE = Path.of("../docs/mutants.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `(?<mutant>[a-z0-9-]+)` \\| [^|]+ \\| `(?<found>[a-z0-9/-]+)` \\|");

    private MutantPage() {}

    /** The finding case of each mutant of the card. */
    public static Map<String, String> cards() throws IOException {
        return table("## Cards");
    }

    /** The finding case of each mutant of the reader. */
    public static Map<String, String> readers() throws IOException {
        return table("## Readers");
    }

    /** A row of the table. */
    public static String row(String mutant, String what, Optional<String> found) {
        return "| `%s` | %s | %s |"
                .formatted(mutant, what, found.map(id -> "`" + id + "`").orElse("**none**"));
    }

    /** Writes rows under target, to be put into the page. */
    public static void write(String name, List<String> rows) throws IOException {
        Files.write(Path.of("target", name), rows);
    }

    private static Map<String, String> table(String heading) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                inside = line.equals(heading);
            }
            Matcher row = ROW.matcher(line);
            if (inside && row.matches()) {
                found.put(row.group("mutant"), row.group("found"));
            }
        }
        return found;
    }
}
