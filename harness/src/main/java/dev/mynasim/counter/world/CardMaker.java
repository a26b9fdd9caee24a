// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.image.PinRule;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.Certificates;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Moment;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.counter.calendar.Japan;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.TestKeys;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.LocalTime;
import java.util.List;

/**
 * Makes the card that a resident's record tells of, as it leaves the factory for the counter: with the person's data
 * and the JUKI and INPUT PIN, with room for both certificates and with none.
 */
public final class CardMaker {
    // Of the certificates that personalisation makes and that are taken away again.
    private static final long PLACEHOLDER_NUMBER = 0x06E00001L;
    private static final int AUTH_TRIES = 3;
    private static final int SIGN_TRIES = 5;

    private CardMaker() {}

    /**
     * The PINs that every card has.
     *
     * @param juki 住民基本台帳用, four digits
     * @param input 券面事項入力補助用, four digits
     */
    public record FirstPins(String juki, String input) {
        /** Never shows a PIN. */
        @Override
        public String toString() {
            return "FirstPins[juki, input]";
        }
    }

    /**
     * The card of a resident.
     *
     * @throws IllegalArgumentException when the resident has no card, or the data do not fit on one
     */
    public static CardFile make(Resident resident, FirstPins pins) {
        CardRecord card = resident.card();
        if (card == null) {
            throw new IllegalArgumentException(resident.key() + " has no card");
        }
        Holder holder = resident.person().holder();
        Moment made = Moment.of(card.madeOn());
        Persona persona = new Persona(
                resident.key(),
                "Somebody of an invented town.",
                null,
                new Persona.HolderData(
                        holder.name(),
                        holder.nameSubstitutes(),
                        String.valueOf(holder.sex()),
                        Moment.of(holder.birthDate()),
                        holder.address(),
                        holder.addressSubstitutes(),
                        resident.person().municipality()),
                new Persona.CardData(Moment.of(card.expiry()), null, null),
                new Certificates(
                        made,
                        Moment.of(card.expiry()),
                        PLACEHOLDER_NUMBER,
                        PLACEHOLDER_NUMBER,
                        0,
                        1,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Persona.Pins("0000", "NONE00", pins.input(), pins.juki()),
                null,
                null);
        try {
            CardFile whole = CardFile.make(
                    persona,
                    Library.profile(persona.usualProfile()),
                    new Issuing(
                            card.madeOn()
                                    .atTime(LocalTime.NOON)
                                    .atZone(Japan.ZONE)
                                    .toInstant(),
                            resident.cardNumber()));
            return new CardFile(whole.about(), withoutCertificates(whole.image()));
        } catch (DataFileException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static CardImage withoutCertificates(CardImage image) {
        List<ApplicationImage> applications = image.applications().stream()
                .map(application -> application.aid().equals(Aids.JPKI)
                        ? new ApplicationImage(
                                application.kind(),
                                application.aid(),
                                application.files().stream()
                                        .map(CardMaker::withRoom)
                                        .toList(),
                                application.dataObjects())
                        : application)
                .toList();
        return new CardImage(image.atr(), image.settings(), applications, image.uid());
    }

    // Both PINs are there and blocked; what a real card without certificates answers is unknown.
    private static FileImage withRoom(FileImage file) {
        return switch (file.id()) {
            case 0x0001 -> new FileImage.Vacant(0x0001, Personalization.LEAF_FILE_LENGTH, AccessCondition.pin(0x001B));
            case 0x000A -> new FileImage.Vacant(0x000A, Personalization.LEAF_FILE_LENGTH, AccessCondition.always());
            case 0x0008 -> new FileImage.Transparent(0x0008, Octets.of(new byte[3]), AccessCondition.always());
            case 0x0017 -> new FileImage.Key(0x0017, placeholder(), AccessCondition.pin(0x0018));
            case 0x001A -> new FileImage.Key(0x001A, placeholder(), AccessCondition.pin(0x001B));
            case 0x0018 -> new FileImage.Pin(0x0018, Octets.ofAscii("0000"), 0, AUTH_TRIES, PinRule.FOUR_DIGITS);
            case 0x001B -> new FileImage.Pin(0x001B, Octets.ofAscii("NONE00"), 0, SIGN_TRIES, PinRule.SIGN_PASSWORD);
            default -> file;
        };
    }

    private static RSAPrivateCrtKey placeholder() {
        return (RSAPrivateCrtKey) TestKeys.internalPair(0).getPrivate();
    }
}
