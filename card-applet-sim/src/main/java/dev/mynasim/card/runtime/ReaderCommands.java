// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.card.image.Octets;
import java.util.Optional;

/**
 * The commands of class {@code FF}, which a contactless reader answers itself and which the virtual reader passes on
 * (virtual-reader.md; PC/SC part 3, GET DATA): {@code FF CA 00 00} tells the card's identifier.
 */
final class ReaderCommands {
    private static final int CLASS = 0xFF;
    private static final int GET_DATA = 0xCA;

    private final Optional<Octets> uid;

    /** @param uid the identifier of a contactless card; with contacts the reader knows no such command */
    ReaderCommands(Optional<Octets> uid) {
        this.uid = uid;
    }

    /** Whether the reader answers this itself; with contacts it passes everything to the card. */
    boolean takes(CommandApdu command) {
        return uid.isPresent() && command.cla() == CLASS;
    }

    byte[] answer(CommandApdu command) {
        if (command.ins() != GET_DATA || command.p1p2() != 0) {
            return StatusWord.FUNCTION_NOT_SUPPORTED.octets();
        }
        byte[] identifier = uid.orElseThrow().toByteArray();
        if (command.nc() > 0 || !command.hasLe()) {
            return StatusWord.WRONG_LENGTH.octets();
        }
        return command.ne() < identifier.length
                ? StatusWord.of(0x6C00 | identifier.length).octets()
                : ResponseApdu.of(identifier, StatusWord.OK).octets();
    }
}
