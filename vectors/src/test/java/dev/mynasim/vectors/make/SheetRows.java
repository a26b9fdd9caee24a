// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which statement of the sheet is about which application, file, instruction, object, PIN and status word. */
final class SheetRows {
    /** Names (section 2.1). */
    private static final Map<String, String> NAMES = Map.of(
            "D392F000260100000001", "jpki",
            "D3921000310001010408", "text",
            "D3921000310001010402", "surface",
            "D3921000310001010401", "juki",
            "D3921000310001010100", "common");

    /** Section 2.1. */
    static final Map<String, String> APPLICATIONS = Map.of(
            "jpki", "CP-2.1-01",
            "text", "CP-2.1-02",
            "surface", "CP-2.1-03",
            "juki", "CP-2.1-04",
            "common", "CP-2.1-05",
            "isd", "CP-2.1-06");

    /** Sections 3.1 to 3.5. */
    static final Map<String, String> FILES = new HashMap<>();

    /** Section 5. */
    static final Map<String, String> PINS = Map.of(
            "jpki 0018", "CP-5-01",
            "jpki 001B", "CP-5-02",
            "text 0011", "CP-5-03",
            "juki 001C", "CP-5-04",
            "common 001C", "CP-5-04",
            "text 0014", "CP-5-05",
            "surface 0013", "CP-5-05",
            "text 0015", "CP-5-06",
            "surface 0012", "CP-5-06",
            "surface 0011", "CP-5-07");

    /** Section 4.1, where class and instruction tell the row. */
    static final Map<String, String> INSTRUCTIONS = new HashMap<>();

    /** Section 1.4. */
    static final Map<String, String> OBJECTS = new HashMap<>();

    private static final Map<String, String> STATUS_WORDS = new HashMap<>();

    static {
        files("jpki", "CP-3.1-%02d", 2, "0001 0002 0006 0008 0009 000A 000B 0010 0016 0017 0018 001A 001B");
        same("jpki", "CP-3.1-15", "0005 0019 001C 001E");
        files("text", "CP-3.2-%02d", 2, "0001 0002 0003 0004 0005 0006 0007 0008 0011 0012 0013 0014 0015");
        same("text", "CP-3.2-15", "0010 001C 001E");
        files("surface", "CP-3.3-%02d", 2, "0001 0002 0003 0004 0005 0006 0011 0012 0013");
        same("surface", "CP-3.3-11", "001A 001C 001E");
        files("common", "CP-3.4-%02d", 1, "0001 0002 0019 001C 001E");
        files("juki", "CP-3.5-%02d", 1, "0002 001C");
        numbered(INSTRUCTIONS, "CP-4.1-%02d", 7, "0024 8032 802A 0088 0084 00CA 80A2 80AE 80FC");
        rows(INSTRUCTIONS, "CP-4.1-03", "00B2");
        rows(INSTRUCTIONS, "CP-4.1-16", "0082 0022 002C");
        rows(INSTRUCTIONS, "CP-4.1-17", "8054 8050 8052 808A");
        numbered(OBJECTS, "CP-1.4-%02d", 7, "0042 0045 0066 00F0 00F2 00F3 00F7 00F8 7F21 5F51");
        numbered(STATUS_WORDS, "CP-6-%02d", 12, "66F1 6700 6881");
        numbered(STATUS_WORDS, "CP-6-%02d", 16, "6981 6982 6983 6984 6985 6986 6987 6988 69FC 6A80 6A81 6A82 6A83");
        numbered(STATUS_WORDS, "CP-6-%02d", 30, "6A86 6A88 6B00 6D00 6F00");
        rows(STATUS_WORDS, "CP-6-02", "9000");
        rows(STATUS_WORDS, "CP-6-33", "6E00");
    }

    private SheetRows() {}

    /** The application of a name; another word when it is none of the sheet's. */
    static String application(String name) {
        return NAMES.getOrDefault(name, "isd");
    }

    /** The row of section 6 for the status word that an answer ends with. */
    static Optional<String> statusWord(String answer) {
        if (answer.matches(".*63C[0-9A-F?]")) {
            return Optional.of("CP-6-10");
        }
        return answer.length() < 4
                ? Optional.empty()
                : Optional.ofNullable(STATUS_WORDS.get(answer.substring(answer.length() - 4)));
    }

    private static void files(String application, String id, int first, String files) {
        int number = first;
        for (String file : files.split(" ", -1)) {
            FILES.put(application + " " + file, id.formatted(number++));
        }
    }

    private static void same(String application, String id, String files) {
        for (String file : files.split(" ", -1)) {
            FILES.put(application + " " + file, id);
        }
    }

    private static void numbered(Map<String, String> rows, String id, int first, String keys) {
        int number = first;
        for (String key : keys.split(" ", -1)) {
            rows.put(key, id.formatted(number++));
        }
    }

    private static void rows(Map<String, String> rows, String id, String keys) {
        for (String key : keys.split(" ", -1)) {
            rows.put(key, id);
        }
    }
}
