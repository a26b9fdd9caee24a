// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.apdu.tlv.BerTag;
import dev.mynasim.apdu.tlv.BerTlv;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.pki.Holder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The holder's data as they stand in a card's text input support application (card-protocol.md section 3.2.1). */
public final class HolderOnCard {
    private static final int ATTRIBUTES = 0x0002;

    private HolderOnCard() {}

    /**
     * The holder.
     *
     * @throws IllegalArgumentException when the card shows none, as a blank one
     */
    public static Holder of(CardImage image) {
        byte[] file = image.applications().stream()
                .filter(application -> application.aid().equals(Aids.TEXT_INPUT_SUPPORT))
                .flatMap(application -> application.files().stream())
                .filter(candidate -> candidate.id() == ATTRIBUTES)
                .filter(FileImage.Transparent.class::isInstance)
                .map(candidate -> ((FileImage.Transparent) candidate).contents().toByteArray())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the card does not show whose it is"));
        if (!(BerTlv.parse(file) instanceof BerTlv.WellFormed found)) {
            throw new IllegalArgumentException("the card does not show whose it is");
        }
        try {
            return Holder.withoutSubstitutes(
                    text(found.tlv(), 0xDF22),
                    text(found.tlv(), 0xDF25).charAt(0),
                    LocalDate.parse(text(found.tlv(), 0xDF24), DateTimeFormatter.BASIC_ISO_DATE),
                    text(found.tlv(), 0xDF23));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the card shows no date of birth", e);
        }
    }

    private static String text(BerTlv attributes, int tag) {
        return attributes
                .child(BerTag.of(tag))
                .map(child -> new String(child.value(), StandardCharsets.UTF_8))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("the card does not show all of whose it is"));
    }
}
