// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script examines: the requirements of its source, and the rows of the sheet for the application, the file, the
 * instruction and the status word of its last command.
 */
final class Examined {
    private static final Pattern SEND = Pattern.compile("\"send\": \"([^\"]*)\"(?:, \"expect\": \\[?\"([^\"]*)\")?");
    private static final Pattern SELECT_NAME = Pattern.compile("00A404..0A([0-9A-F]{20}).*");
    private static final Pattern SELECT_EF = Pattern.compile("00A4020C02([0-9A-F]{4})");
    private static final int HEADER = 8;

    private final Set<String> ids = new TreeSet<>();
    private String application = "isd";
    private String file = "";

    private Examined(String source, List<String> steps) {
        SourceRules.of(source).forEach(ids::add);
        String last = "";
        String answer = "";
        for (String step : steps) {
            Matcher send = SEND.matcher(step);
            if (send.find()) {
                last = send.group(1).replace(" ", "");
                answer = send.group(2) == null ? "" : send.group(2).replace(" ", "");
                follow(last, answer);
            }
        }
        if (!last.isEmpty()) {
            command(last);
            SheetRows.statusWord(answer).ifPresent(ids::add);
        }
        if (ids.contains("CP-5-05") || ids.contains("CP-5-06")) {
            ids.add("CP-9-08");
        }
        if (application.equals("juki") && ids.contains("CP-2.3-05")) {
            ids.add("CP-10-07");
        }
    }

    /** The ids, in the order of the alphabet. */
    static Set<String> by(String source, List<String> steps) {
        return new Examined(source, steps).ids;
    }

    private void follow(String command, String answer) {
        Matcher name = SELECT_NAME.matcher(command);
        Matcher ef = SELECT_EF.matcher(command);
        if (name.matches() && answer.endsWith("9000")) {
            application = SheetRows.application(name.group(1));
            file = "";
        } else if (ef.matches() && answer.endsWith("9000")) {
            file = ef.group(1);
        } else if (command.length() >= HEADER) {
            String byShortId = shortId(command);
            file = byShortId.isEmpty() ? file : byShortId;
        }
    }

    private void command(String command) {
        if (command.length() < HEADER) {
            return;
        }
        add(SheetRows.APPLICATIONS, application);
        add(SheetRows.FILES, application + " " + file);
        String ins = command.substring(0, 4);
        add(SheetRows.INSTRUCTIONS, ins);
        boolean query = command.length() == HEADER;
        if (ins.equals("0020")) {
            ids.add(query ? "CP-4.1-05" : command.length() == HEADER + 2 ? "CP-4.1-06" : "CP-4.1-04");
        }
        if (ins.equals("00B0")) {
            ids.add(shortId(command).isEmpty() ? "CP-4.1-01" : "CP-4.1-02");
        }
        if (ins.equals("00CA")) {
            add(SheetRows.OBJECTS, command.substring(4, HEADER));
        }
        if (ins.equals("0020") || ins.equals("0024") || ins.equals("8032")) {
            add(SheetRows.PINS, application + " " + file);
        }
    }

    /** The file that a command names by its short identifier; empty when it names none. */
    private static String shortId(String command) {
        int p1 = Integer.parseInt(command.substring(4, 6), 16);
        int p2 = Integer.parseInt(command.substring(6, HEADER), 16);
        int id =
                switch (command.substring(0, 4)) {
                    case "00B0" -> p1 >= 0x80 ? p1 & 0x1F : 0;
                    case "00B2" -> p2 >> 3;
                    case "0020", "0024", "8032", "802A", "0088" -> p2 >= 0x80 ? p2 & 0x1F : 0;
                    default -> 0;
                };
        return id == 0 ? "" : "%04X".formatted(id);
    }

    private void add(Map<String, String> rows, String key) {
        String id = rows.get(key);
        if (id != null) {
            ids.add(id);
        }
    }
}
