// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Suite card-read: what READ BINARY and READ RECORD give, where they end, and when they are refused. */
final class ReadMaker implements Maker {
    private static final long SEED = 336;
    private static final String END = "card-protocol.md §3 READ BINARY at the end of an EF CONFIRMED";
    private static final String SHORT_ID = "card-protocol.md §4.1 READ BINARY by short id CONFIRMED";
    private static final String EXTENDED = "card-protocol.md §1.3 extended Le on READ BINARY CONFIRMED";

    private final Random random = new Random(SEED);
    private final ScriptFile file = new ScriptFile(
            "card-read",
            "READ BINARY and READ RECORD: offsets, expected lengths, ends of files, short identifiers, access conditions,"
                    + " files that cannot be read.",
            getClass().getName(),
            SEED);

    @Override
    public ScriptFile make() {
        file.flag("EXTENDED", "a command has a length in extended form");
        file.group(1);
        sizes();
        file.group(200);
        pieces();
        file.group(300);
        certificates();
        file.group(400);
        new AccessConditions(file).add();
        file.group(600);
        new UnreadableFiles(file).add();
        file.group(800);
        new Records(file).add();
        return file;
    }

    /** With what it takes to read the file. */
    static Script opened(String comment, String source, Ef ef) {
        Script script = new Script(comment, source).in(ef.app());
        if (!ef.isFree()) {
            script.verified(ef.readers().get(0));
        }
        return script;
    }

    private void sizes() {
        for (Ef ef : Ef.sized()) {
            String source = END + "; size §3";
            int size = ef.size();
            whole(ef);
            file.add(at(ef, size - 1, 1, source).send(Sheet.read(size - 1, 1), Sheet.data(1)));
            file.add(at(ef, size - 1, 256, source).send(Sheet.read(size - 1, 256), Sheet.data(1)));
            file.add(at(ef, size - 2, 4, source).send(Sheet.read(size - 2, 4), Sheet.data(2)));
            file.add(at(ef, size, 1, source).refused("BEHIND_THE_END").send(Sheet.read(size, 1), "6B 00"));
            file.add(at(ef, size + 1, 256, source).refused("BEHIND_THE_END").send(Sheet.read(size + 1, 256), "6B 00"));
            file.add(at(ef, 0x7FFF, 1, source).refused("BEHIND_THE_END").send(Sheet.read(0x7FFF, 1), "6B 00"));
            if (size > 256) {
                file.add(at(ef, size - 256, 256, source).send(Sheet.read(size - 256, 256), Sheet.data(256)));
                file.add(at(ef, size - 255, 256, source).send(Sheet.read(size - 255, 256), Sheet.data(255)));
            } else {
                byShortId(ef, source);
            }
        }
        for (int offset : new int[] {0x4000, 0x7000, 0x7FFF}) {
            Ef ef = Ef.of(App.JPKI).get(1);
            file.add(at(ef, offset, 256, END).refused("BEHIND_THE_END").send(Sheet.read(offset, 256), "6B 00"));
        }
    }

    private void byShortId(Ef ef, String source) {
        int size = ef.size();
        file.add(opened("%s by short identifier, its last octet".formatted(ef.title()), source, ef)
                .send(Sheet.readShort(ef.id(), size - 1, 256), Sheet.data(1)));
        file.add(opened("%s by short identifier, behind its end".formatted(ef.title()), source, ef)
                .refused("BEHIND_THE_END")
                .send(Sheet.readShort(ef.id(), size, 1), "6B 00"));
        file.add(opened("%s by short identifier, offset 255".formatted(ef.title()), source, ef)
                .refused("BEHIND_THE_END")
                .send(Sheet.readShort(ef.id(), 255, 256), "6B 00"));
    }

    private void whole(Ef ef) {
        String begins = ef.begins();
        int more = ef.size() - Sheet.octets(begins);
        String pattern = "%s (%d) 90 00".formatted(begins, more);
        String source = "card-protocol.md §3 size and first octets; ";
        if (ef.size() <= 256) {
            file.add(opened("%s whole, in one short read".formatted(ef.title()), source + END, ef)
                    .send(ef.select(), Sheet.OK)
                    .send(Sheet.read(0, 256), pattern));
            file.add(opened("%s, exactly as many octets as it has".formatted(ef.title()), source + END, ef)
                    .send(ef.select(), Sheet.OK)
                    .send(Sheet.read(0, ef.size()), pattern));
        }
        file.add(opened("%s whole, by short identifier with Le 0000".formatted(ef.title()), source + EXTENDED, ef)
                .flag("EXTENDED")
                .send("00 B0 " + Sheet.octet(0x80 | ef.id()) + " 00 00 00 00", pattern));
        file.add(opened("%s whole, with an extended Le of one octet more".formatted(ef.title()), source + EXTENDED, ef)
                .flag("EXTENDED")
                .send(ef.select(), Sheet.OK)
                .send(Sheet.readExtended(0, ef.size() + 1), pattern));
    }

    private static Script at(Ef ef, int offset, int le, String source) {
        return opened("%s, %d octets at %d".formatted(ef.title(), le, offset), source, ef)
                .send(ef.select(), Sheet.OK);
    }

    /** What is read in pieces is what is read at once. */
    private void pieces() {
        List<Ef> files = new ArrayList<>(Ef.sized());
        files.removeIf(ef -> ef.size() < 16);
        for (int i = 0; i < 60; i++) {
            Ef ef = files.get(i % files.size());
            int offset = random.nextInt(ef.size());
            int le = 1 + random.nextInt(Math.min(256, ef.size()));
            int comes = Math.min(le, ef.size() - offset);
            boolean shortId = offset < 256 && i % 3 == 0;
            Script script = opened(
                            "%s, %d octets at %d%s are those of the whole file"
                                    .formatted(ef.title(), le, offset, shortId ? " by short identifier" : ""),
                            shortId ? SHORT_ID : "card-protocol.md §4.1 READ BINARY CONFIRMED",
                            ef)
                    .flag("EXTENDED")
                    .send(ef.select(), Sheet.OK)
                    .send(Sheet.readExtended(0, 65_536), "(%d:whole) 90 00".formatted(ef.size()))
                    .check("whole", "(%d) (%d:piece) (*)".formatted(offset, comes));
            file.add(script.send(
                    shortId ? Sheet.readShort(ef.id(), offset, le) : Sheet.read(offset, le), "<piece> 90 00"));
        }
    }

    private void certificates() {
        String source = "card-protocol.md §3.1 certificates, §8.1 how clients read them CONFIRMED";
        for (int id : new int[] {0x01, 0x02, 0x0A, 0x0B}) {
            Ef ef = Ef.of(App.JPKI).stream()
                    .filter(any -> any.id() == id)
                    .findFirst()
                    .orElseThrow();
            for (int header : new int[] {4, 7, 8}) {
                file.add(opened("%s by its length, header of %d".formatted(ef.title(), header), source, ef)
                        .send(ef.select(), Sheet.OK)
                        .step(
                                ("{\"read\": {\"header\": %d, \"begins\": \"30 82\", \"from\": \"header\", \"block\": 256,"
                                                + " \"last\": \"exact\"}, \"into\": \"certificate\"}")
                                        .formatted(header))
                        .step("{\"certificate\": \"certificate\"}"));
            }
            for (int block : new int[] {256, 255, 128, 100}) {
                file.add(opened("%s to its end, %d octets at a time".formatted(ef.title(), block), source, ef)
                        .send(ef.select(), Sheet.OK)
                        .step("{\"read\": {\"block\": %d}, \"into\": \"file\"}".formatted(block))
                        .step("{\"object\": \"file\", \"into\": \"certificate\"}")
                        .step("{\"certificate\": \"certificate\"}"));
            }
            file.add(opened("%s by short identifier and at once is the same".formatted(ef.title()), EXTENDED, ef)
                    .flag("EXTENDED")
                    .send("00 B0 " + Sheet.octet(0x80 | id) + " 00 00 00 00", "30 82 (2:length) (*:rest) 90 00")
                    .send(ef.select(), Sheet.OK)
                    .send(Sheet.read(0, 4), "30 82 <length> 90 00")
                    .send(Sheet.readExtended(4, 65_536), "<rest> 90 00"));
            Script again = opened("%s is the same after a reset".formatted(ef.title()), source, ef)
                    .send(Sheet.readShort(id, 0, 256), "(256:start) 90 00")
                    .reset("warm")
                    .in(ef.app());
            if (!ef.isFree()) {
                again.verified(Pin.SIGN);
            }
            file.add(again.send(Sheet.readShort(id, 0, 256), "<start> 90 00"));
        }
        file.add(new Script("the two certificates of the holder are two", source)
                .in(App.JPKI)
                .verified(Pin.SIGN)
                .flag("EXTENDED")
                .send("00 B0 81 00 00 00 00", "30 82 (2:length) (*) 90 00")
                .send("00 B0 8A 00 00 00 00", "30 82 (*) 90 00"));
        file.add(new Script("reading needs no order: the end first", "card-protocol.md §4.1 READ BINARY CONFIRMED")
                .in(App.JPKI)
                .send(Sheet.file(0x0A), Sheet.OK)
                .send(Sheet.read(1000, 256), "(256:later) 90 00")
                .send(Sheet.read(0, 256), "30 82 (254) 90 00")
                .send(Sheet.read(1000, 256), "<later> 90 00"));
        file.add(new Script("a read leaves no position behind", "card-protocol.md §4.1 READ BINARY CONFIRMED")
                .in(App.JPKI)
                .send(Sheet.file(0x0A), Sheet.OK)
                .send(Sheet.read(0, 16), "(16:first) 90 00")
                .send(Sheet.read(0, 16), "<first> 90 00"));
    }
}
