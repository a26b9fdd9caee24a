// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardFiles;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** Card files for tests. */
final class Cards {
    static final CardFile ADULT = adult();

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Cards() {}

    private static CardFile adult() {
        try {
            return CardFile.make(Library.persona("adult"), Library.profile("plastic-contact"), Issuing.DEFAULT);
        } catch (DataFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fresh card file in a folder. */
    static Path in(Path folder) throws DataFileException {
        Path file = folder.resolve("taro.card");
        CardFiles.save(ADULT, file, true);
        return file;
    }

    /** VERIFY of the auth PIN on a card, from its power-up; gives the status word. */
    static String verify(KeptCard card, String pin) throws Exception {
        card.card().powerUp();
        card.card().transmit(HEX.parseHex("00A4040C0AD392F000260100000001"));
        byte[] octets = pin.getBytes(StandardCharsets.US_ASCII);
        return HEX.formatHex(card.card().transmit(HEX.parseHex("002000980" + octets.length + HEX.formatHex(octets))));
    }

    /** The auth PIN's counter. */
    static String query(KeptCard card) throws Exception {
        card.card().powerUp();
        card.card().transmit(HEX.parseHex("00A4040C0AD392F000260100000001"));
        return HEX.formatHex(card.card().transmit(HEX.parseHex("00200098")));
    }
}
