// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Suite card-select: applications, elementary files and data objects. */
final class SelectMaker implements Maker {
    private static final long SEED = 4;
    private static final String BY_NAME = "card-protocol.md §2.2 SELECT by name CONFIRMED";
    private static final String PREFIX = "card-protocol.md §2.2 prefix selection, first match wins CONFIRMED";
    private static final String NEXT = "card-protocol.md §2.2 next occurrence SINGLE, order UNKNOWN";
    private static final String UNKNOWN = "card-protocol.md §2.2 unknown AID INFERRED";
    private static final String PROBES = "card-protocol.md §8.2 probes before jpki (OBS): any error";
    private static final List<App> HOLDERS = List.of(App.JPKI, App.TEXT, App.SURFACE, App.JUKI, App.COMMON);

    private final Random random = new Random(SEED);
    private final ScriptFile file = new ScriptFile(
            "card-select",
            "Selecting applications by name, elementary files by identifier, and data objects by tag; what an application"
                    + " that is selected has and what it has not.",
            getClass().getName(),
            SEED);

    @Override
    public ScriptFile make() {
        file.flag("EXTENDED", "a command has a length in extended form");
        file.group(1);
        byName();
        file.group(100);
        prefixes();
        file.group(200);
        nextOccurrence();
        file.group(240);
        unknownNames();
        file.group(400);
        new EfSelection(file).add();
        file.group(700);
        new CardManager(file, random).add();
        return file;
    }

    private void byName() {
        for (App app : App.values()) {
            file.add(new Script("%s by its whole name".formatted(app.title()), BY_NAME)
                    .needs(needs(app))
                    .send(app.select(), Sheet.OK));
            file.add(found(
                    new Script("%s by its whole name is what is current then".formatted(app.title()), BY_NAME)
                            .needs(needs(app))
                            .send(app.select(), Sheet.OK),
                    app));
            String name = app.aid();
            file.add(new Script(
                            "%s with its FCI".formatted(app.title()),
                            "card-protocol.md §2.2 FCI: data CONFIRMED, contents UNKNOWN, §10 unknown 2")
                    .needs(needs(app))
                    .send(
                            Sheet.selectName(0x00, name) + " 00",
                            "6F %02X 84 %02X %s 90 00".formatted(Sheet.octets(name) + 2, Sheet.octets(name), name),
                            "(1-256) 90 00"));
            file.add(found(
                    new Script("%s with its FCI is what is current then".formatted(app.title()), BY_NAME)
                            .needs(needs(app))
                            .send(Sheet.selectName(0x00, name) + " 00", "(1-256) 90 00"),
                    app));
            file.add(found(
                    new Script("%s after another application".formatted(app.title()), BY_NAME)
                            .needs(needs(app))
                            .in(app == App.TEXT ? App.JPKI : App.TEXT)
                            .send(app.select(), Sheet.OK),
                    app));
            file.add(found(
                    new Script("%s twice in a row".formatted(app.title()), BY_NAME)
                            .needs(needs(app))
                            .send(app.select(), Sheet.OK)
                            .send(app.select(), Sheet.OK),
                    app));
        }
        for (String kind : List.of("warm", "cold")) {
            file.add(new Script(
                            "after a %s reset the issuer security domain is current".formatted(kind),
                            "card-protocol.md §1.4 after reset SINGLE")
                    .in(App.JPKI)
                    .reset(kind)
                    .send("00 CA 00 42 00", Sheet.data(16)));
            file.add(new Script(
                            "after a %s reset no application of a holder is current".formatted(kind),
                            "card-protocol.md §1.4 after reset SINGLE")
                    .in(App.JPKI)
                    .reset(kind)
                    .refused("NOT_CURRENT")
                    .send(Sheet.file(0x0A), Sheet.NOT_FOUND));
        }
        file.add(new Script(
                        "after power-up no application of a holder is current",
                        "card-protocol.md §1.4 after reset SINGLE")
                .needs("jpki")
                .refused("NOT_CURRENT")
                .send(Sheet.file(0x0A), Sheet.NOT_FOUND));
        for (App app : HOLDERS) {
            file.add(new Script(
                            "selecting %s leaves no current EF".formatted(app.title()),
                            "card-protocol.md §2.2 no current EF CONFIRMED; §2.3 6986 INFERRED")
                    .in(App.JPKI)
                    .send(Sheet.file(0x0A), Sheet.OK)
                    .in(app)
                    .send(Sheet.read(0, 4), "69 86", Sheet.ANY_ERROR));
        }
    }

    /** A command that only this application carries out. */
    private static Script found(Script script, App app) {
        return switch (app) {
            case JPKI -> script.send(Sheet.file(0x0A), Sheet.OK).send(Sheet.read(0, 2), "30 82 90 00");
            case TEXT -> script.send(Sheet.readShort(0x05, 0, 2), "FF 40 90 00");
            case SURFACE -> script.send(Sheet.readShort(0x03, 0, 2), "FF 30 90 00");
            case COMMON -> script.send("00 B2 01 0C 00", "01 1C (28) 90 00");
            case JUKI ->
                script.send("00 B2 01 14 00", Sheet.data(18))
                        .refused("NOT_COMMON")
                        .send(Sheet.file(0x01), Sheet.NOT_FOUND);
            case ISD -> script.send("00 CA 00 42 00", Sheet.data(16));
        };
    }

    private static String[] needs(App app) {
        return app.need().isEmpty() ? new String[0] : new String[] {app.need()};
    }

    private void prefixes() {
        for (App app : App.values()) {
            int length = Sheet.octets(app.aid());
            for (int octets = 1; octets < length; octets++) {
                String prefix = app.prefix(octets);
                boolean alone = List.of(App.values()).stream()
                        .allMatch(other -> other == app || !other.aid().startsWith(prefix));
                Script script = new Script("the first %d octets of %s".formatted(octets, app.title()), PREFIX)
                        .needs(needs(app))
                        .send(Sheet.selectName(0x0C, prefix), Sheet.OK);
                if (alone) {
                    file.add(found(script, app));
                } else if (octets <= 2 || octets == length - 1) {
                    file.add(script);
                }
            }
        }
        for (App app : List.of(App.JPKI, App.ISD)) {
            file.add(new Script(
                            "the FCI of %s, which is selected by its first five octets".formatted(app.title()), PREFIX)
                    .needs(needs(app))
                    .send(
                            Sheet.selectName(0x00, app.prefix(5)) + " 00",
                            "6F %02X 84 %02X %s 90 00"
                                    .formatted(Sheet.octets(app.aid()) + 2, Sheet.octets(app.aid()), app.aid()),
                            "(1-256) 90 00"));
        }
    }

    private void nextOccurrence() {
        walk("D3", 5);
        walk("D3 92 10 00 31", 4);
        walk("D3 92 10 00 31 00 01 01 04", 3);
        walk("D3 92 F0", 1);
        walk("D3 92 10 00 31 00 01 01 01", 1);
        walk("A0", 1);
        walk(App.JPKI.aid(), 1);
    }

    private void walk(String prefix, int applications) {
        for (int steps = 1; steps <= applications; steps++) {
            Script script = new Script(
                            "%d of the %d applications whose name begins with %s"
                                    .formatted(steps, applications, prefix),
                            NEXT)
                    .needs("jpki", "text", "surface", "juki", "common")
                    .send(Sheet.selectName(0x0C, prefix), Sheet.OK);
            for (int step = 1; step < steps; step++) {
                script.send(Sheet.selectName(0x02, prefix), "(*) 90 00");
            }
            if (steps > 1) {
                file.add(script);
            }
        }
        Script script = new Script("behind the last of the applications whose name begins with " + prefix, NEXT)
                .needs("jpki", "text", "surface", "juki", "common")
                .send(Sheet.selectName(0x0C, prefix), Sheet.OK);
        for (int step = 1; step < applications; step++) {
            script.send(Sheet.selectName(0x02, prefix), "(*) 90 00");
        }
        file.add(script.send(Sheet.selectName(0x02, prefix), Sheet.NOT_FOUND, Sheet.ANY_ERROR));
    }

    private void unknownNames() {
        for (int octet = 0; octet < 10; octet++) {
            String[] octets = App.JPKI.aid().split(" ", -1);
            octets[octet] = Sheet.octet(Integer.parseInt(octets[octet], 16) ^ 1 << random.nextInt(8));
            file.add(unknown("JPKI with another octet %d".formatted(octet + 1), String.join(" ", octets)));
        }
        for (App app : App.values()) {
            file.add(unknown("%s and an octet more".formatted(app.title()), app.aid() + " 00"));
        }
        file.add(unknown("JPKI and six octets more: a name of 16", App.JPKI.aid() + " 00 00 00 00 00 00"));
        file.add(unknown("JPKI and seven octets more: a name of 17", App.JPKI.aid() + " 00 00 00 00 00 00 00"));
        file.add(unknown("JPKI from its second octet on", App.JPKI.aid().substring(3)));
        file.add(unknown("one octet that no name begins with", "00"));
        for (String digital : List.of("A0 00 00 02 31 01 00", "A0 00 00 02 31 02 00", "A0 00 00 02 31 06 00")) {
            file.add(unknown("a driving licence: " + digital, digital));
        }
        for (int length : new int[] {20, 100, 255}) {
            file.add(new Script("a name of %d octets".formatted(length), UNKNOWN)
                    .sendLong(
                            "00 A4 04 0C " + Sheet.octet(length), "D3", length, "", Sheet.NOT_FOUND, Sheet.ANY_ERROR));
        }
        file.add(new Script("a name of 256 octets", UNKNOWN)
                .flag("EXTENDED")
                .sendLong("00 A4 04 0C 00 01 00", "D3", 256, "", Sheet.NOT_FOUND, Sheet.ANY_ERROR));
        file.add(new Script("a name of no octets", "card-protocol.md §1.4 SELECT by name with no name UNKNOWN")
                .send("00 A4 04 00 00", "67 00", Sheet.ANY_ERROR, "(*) 90 00"));
        file.add(new Script("an unknown name with its FCI wanted", UNKNOWN)
                .send("00 A4 04 00 07 62 76 01 FF 00 00 00 00", Sheet.NOT_FOUND, Sheet.ANY_ERROR));
        for (String probe : openScProbes()) {
            file.add(new Script("a probe of OpenSC for another card: " + probe, PROBES)
                    .refused("OTHER_CARD")
                    .send(probe, Sheet.ANY_ERROR));
        }
    }

    private static Script unknown(String comment, String name) {
        return new Script(comment, UNKNOWN).send(Sheet.selectName(0x0C, name), Sheet.NOT_FOUND, Sheet.ANY_ERROR);
    }

    private static List<String> openScProbes() {
        List<String> probes = new ArrayList<>(List.of(
                "00 A4 04 00 07 62 76 01 FF 00 00 00",
                "00 A4 04 00 06 A0 00 00 00 01 01",
                "00 A4 04 00 0B E8 2B 06 01 04 01 81 C3 1F 02 01 00",
                "00 A4 04 0C 0F D2 33 00 00 00 45 73 74 45 49 44 20 76 33 35",
                "00 CA DF 30 05",
                "00 CB 3F FF 03 5C 01 7E 08",
                "00 A4 04 00 09 A0 00 00 03 08 00 00 10 00 00",
                "00 A4 04 0C 07 A0 00 00 01 16 DB 00 00",
                "00 A4 04 0C 07 A0 00 00 00 79 10 00 00",
                "00 A4 04 00 0C F2 76 A2 88 BC FB A6 9D 34 F3 10 01",
                "00 A4 04 00 09 A0 00 00 03 97 42 54 46 59 00",
                "00 A4 04 00 06 D2 76 00 01 24 01 00"));
        for (int last = 0; last < 16; last += 5) {
            probes.add("00 A4 04 0C 07 A0 00 00 00 79 01 %02X 00".formatted(last));
        }
        return probes;
    }
}
