// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** No session, the end of one, and the next. */
final class SecureEnds {
    private static final String GOOD_READ = SecureTalk.plainRead("88 00", "96 03 00 00 00");
    private static final String END = "end: SELECT of an AP or field off";

    private final ScriptFile file;

    SecureEnds(ScriptFile file) {
        this.file = file;
    }

    void add() {
        none();
        ends();
        next();
    }

    private void none() {
        refused(SecureCard.script("no session", "69FC").send(GOOD_READ, "69 FC"));
        refused(SecureCard.verified("no session, after the PIN", "69FC").send(GOOD_READ, "69 FC"));
        refused(SecureCard.verified("no session, after a session key that was refused", "69FC")
                .send(SecureCard.sealed("A0228120" + SecureCard.SEED), "6A 80")
                .send(GOOD_READ, "69 FC"));
        refused(new Script("class 08 in JPKI", "card-protocol.md §4.5 other APs, SINGLE")
                .in(App.JPKI)
                .send(SecureTalk.plainRead("8A 00", "96 03 00 00 04"), "69 FC"));
        for (App app : new App[] {App.SURFACE, App.COMMON, App.JUKI}) {
            file.add(new Script("class 08 in " + app.title(), "card-protocol.md §4.5 other APs, INFERRED")
                    .in(app)
                    .send(SecureTalk.plainRead("81 00", "96 03 00 00 04"), "69 FC", Sheet.ANY_ERROR));
        }
        file.add(SecureCard.script("class 0C without a session", "CLA 0C")
                .refused("WRONG_CLASS")
                .send("0C B0 88 00 00 00 05 96 03 00 00 10 00 00", "69 87"));
        file.add(SecureCard.opened("class 0C in a session", "CLA 0C", talk())
                .refused("WRONG_CLASS")
                .send("0C B0 88 00 00 00 05 96 03 00 00 10 00 00", "69 87"));
        file.add(SecureCard.opened("class 04 in a session", "CLA, INFERRED", talk())
                .send("04 B0 88 00 00 00 05 96 03 00 00 10 00 00", "6E 00", Sheet.ANY_ERROR));
    }

    private void ends() {
        refused(SecureCard.opened("the same application is selected", END, talk())
                .send(App.TEXT.select(), Sheet.OK)
                .send(GOOD_READ, "69 FC"));
        refused(SecureCard.opened("another application is selected, and this one again", END, talk())
                .in(App.JPKI)
                .in(App.TEXT)
                .send(GOOD_READ, "69 FC"));
        refused(SecureCard.opened("another application, class 08 there", END + "; other APs", talk())
                .in(App.JPKI)
                .send(SecureTalk.plainRead("8A 00", "96 03 00 00 04"), "69 FC"));
        for (String kind : new String[] {"warm", "cold"}) {
            refused(SecureCard.opened("%s reset".formatted(kind), END, talk())
                    .reset(kind)
                    .send(App.TEXT.select(), Sheet.OK)
                    .send(GOOD_READ, "69 FC"));
        }
        SecureTalk talk = talk();
        file.add(SecureCard.opened("an application that is not there", END + ", INFERRED", talk)
                .send("00 A4 04 0C 05 A5A5A5A5A5", "6A 82")
                .send(talk.read("88 00", 16), talk.answer(SecureCard.SIXTEEN), Sheet.ANY_ERROR));
        talk = talk();
        file.add(
                SecureCard.opened("the PIN lasts when a wrong object has ended the session", "session gone; §4.3", talk)
                        .send(SecureTalk.plainRead("88 00", "97 03 00 00 10"), "69 88")
                        .send("00 B0 81 00 11", SecureCard.MY_NUMBER_FILE + " 90 00", Sheet.ANY_ERROR));
    }

    private void next() {
        SecureTalk first = talk();
        SecureTalk second = new SecureTalk(SecureCard.OTHER_SEED);
        file.add(SecureCard.opened("a second session key: its numbers begin at 1", "counter N starts at 1", first)
                .send(first.select(0x0008), Sheet.OK)
                .send(SecureCard.open(second), Sheet.OK)
                .send(second.read("88 00", 16), second.answer(SecureCard.SIXTEEN)));
        first = talk();
        SecureTalk again = talk();
        file.add(SecureCard.opened("the same session key again: its numbers begin at 1", "counter N starts at 1", first)
                .send(first.read("88 00", 16), first.answer(SecureCard.SIXTEEN))
                .send(SecureCard.open(again), Sheet.OK)
                .send(again.read("88 00", 16), again.answer(SecureCard.SIXTEEN)));
        SecureTalk behind = talk();
        file.add(SecureCard.opened("a session behind one that a wrong object ended", "open", talk())
                .send(SecureTalk.plainRead("88 00", "97 03 00 00 10"), "69 88")
                .send(SecureCard.open(behind), Sheet.OK)
                .send(behind.read("88 00", 16), behind.answer(SecureCard.SIXTEEN)));
        SecureTalk late = talk();
        file.add(SecureCard.opened("a session behind a reset and the PIN", "open", talk())
                .reset("cold")
                .in(App.TEXT)
                .verified(Pin.INPUT_SUPPORT)
                .send(SecureCard.open(late), Sheet.OK)
                .send(late.read("88 00", 16), late.answer(SecureCard.SIXTEEN)));
    }

    private void refused(Script script) {
        file.add(script.refused("NO_SESSION"));
    }

    private static SecureTalk talk() {
        return new SecureTalk(SecureCard.SEED);
    }
}
