// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Suite card-apdu. */
final class CommandMaker implements Maker {
    @Override
    public ScriptFile make() {
        ScriptFile file = new ScriptFile(
                "card-apdu",
                "Cases and boundaries of commands as the card answers them: class octets, channels, unknown instructions, lengths.",
                getClass().getName(),
                1);
        file.group(1);
        for (int channel = 1; channel <= 3; channel++) {
            file.add(new Script("logical channel " + channel, "card-protocol.md §1.3 logical channel INFERRED")
                    .needs("jpki")
                    .send(Sheet.select(Sheet.JPKI), Sheet.OK)
                    .send("%02X A4 02 0C 02 00 0A".formatted(channel), "68 81", Sheet.ANY_ERROR));
        }
        file.add(new Script("SELECT of an application with a data field of 300 octets", "card-protocol.md §2.2")
                .flag("EXTENDED")
                .refused("NOT_FOUND")
                .sendLong("00 A4 04 0C 00 01 2C", "D3", 300, "", Sheet.ANY_ERROR));
        return file.flag("EXTENDED", "the command has a length in extended form");
    }
}
