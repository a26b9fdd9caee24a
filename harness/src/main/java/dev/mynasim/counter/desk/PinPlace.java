// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.counter.record.PinKind;
import java.util.List;

/**
 * Where a PIN stands on a card (counter-procedures.md section 0.2, card-protocol.md section 5).
 *
 * @param application the application
 * @param file the internal EF
 * @param changedByChangeKey whether CHANGE KEY {@code 80 32} changes it there, otherwise CHANGE REFERENCE DATA
 *     {@code 00 24} does (K10)
 */
record PinPlace(Aid application, int file, boolean changedByChangeKey) {
    /** All places of a PIN, the one that is verified first; JUKI stands twice on the card. */
    static List<PinPlace> of(PinKind kind) {
        return switch (kind) {
            case SIGN -> List.of(new PinPlace(Aids.JPKI, 0x001B, false));
            case AUTH -> List.of(new PinPlace(Aids.JPKI, 0x0018, false));
            case INPUT -> List.of(new PinPlace(Aids.TEXT_INPUT_SUPPORT, 0x0011, false));
            case JUKI -> List.of(new PinPlace(Aids.JUKI, 0x001C, true), new PinPlace(Aids.COMMON, 0x001C, true));
        };
    }
}
