// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of docs/coverage.md.
 *
 * @param item what the sheet names
 * @param state {@code done}, {@code setting: name} or {@code not: reason}
 * @param proof the last column: a line of octets in back quotes, {@code see} and a test in back quotes, or nothing
 */
record CoverageRow(String item, String state, String proof) {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final int COLUMNS = 5;

    /** All rows of the document. */
    static List<CoverageRow> all() {
        List<CoverageRow> rows = new ArrayList<>();
        for (String line : Listings.lines("docs/coverage.md")) {
            if (!line.startsWith("| ") || line.startsWith("| item ")) {
                continue;
            }
            String[] cells = line.substring(1).split("\\|", -1);
            if (cells.length != COLUMNS + 1) {
                throw new AssertionError(
                        "a row has " + (cells.length - 1) + " columns instead of " + COLUMNS + ": " + line);
            }
            rows.add(new CoverageRow(cells[0].strip(), cells[3].strip(), cells[4].strip()));
        }
        return rows;
    }

    boolean namesATest() {
        return proof.startsWith("see ");
    }

    /** What stands in back quotes in the last column. */
    String code() {
        Matcher code = CODE.matcher(proof);
        return code.find() ? code.group(1) : "";
    }
}
