// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.counter.record.PinKind;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What a counter terminal does to a card by commands that are known (counter-procedures.md section 0.2). */
public final class CardTerminal {
    private static final int ISO = 0x00;
    private static final int CARD = 0x80;
    private static final int THIS_REFERENCE = 0x80;

    private final Icc card;

    /** A terminal with a card that has power. */
    public CardTerminal(Icc card) {
        this.card = card;
    }

    /** Selects the application of a PIN; what was verified elsewhere is forgotten. */
    private void selectApplication(PinPlace place) throws LinkException, CardAnswerException {
        expectOk(
                "select the application " + place.application(),
                CommandApdu.of(ISO, 0xA4, 0x04, 0x0C)
                        .withData(place.application().octets()));
    }

    private void selectFile(PinPlace place) throws LinkException, CardAnswerException {
        byte[] id = {(byte) (place.file() >> Byte.SIZE), (byte) place.file()};
        expectOk(
                "select the PIN %04X".formatted(place.file()),
                CommandApdu.of(ISO, 0xA4, 0x02, 0x0C).withData(id));
    }

    /** Whether the card is still there: selects its JPKI application. */
    public void checkPresence() throws LinkException, CardAnswerException {
        selectApplication(PinPlace.of(PinKind.AUTH).get(0));
    }

    /** {@code Q(x)}: how many tries a PIN has left; costs none. Empty when the card does not count for it. */
    public OptionalInt triesLeft(PinKind kind) throws LinkException, CardAnswerException {
        PinPlace place = PinPlace.of(kind).get(0);
        selectApplication(place);
        selectFile(place);
        return transmit(CommandApdu.of(ISO, 0x20, 0x00, THIS_REFERENCE))
                .statusWord()
                .triesLeft();
    }

    /** {@code V(x, p)}: presents a PIN. */
    public PinOutcome verify(PinKind kind, Pin pin) throws LinkException, CardAnswerException {
        return verify(PinPlace.of(kind).get(0), pin);
    }

    private PinOutcome verify(PinPlace place, Pin pin) throws LinkException, CardAnswerException {
        selectApplication(place);
        selectFile(place);
        byte[] octets = octets(pin);
        if (octets.length == 0) {
            throw new CardAnswerException("an empty PIN is a question for the tries and not an entry");
        }
        StatusWord answer = transmit(
                        CommandApdu.of(ISO, 0x20, 0x00, THIS_REFERENCE).withData(octets))
                .statusWord();
        return PinOutcome.of(answer)
                .orElseThrow(() -> new CardAnswerException("compare the PIN " + kind(place), answer));
    }

    /**
     * {@code CH(x, p)}: changes a PIN after the old one was presented, wherever it stands on the card. One that stands
     * twice may be left changed in one place when the card is taken out in between.
     *
     * @return what presenting the old PIN came to; nothing has changed there unless it was right
     */
    public PinOutcome change(PinKind kind, Pin old, Pin changed) throws LinkException, CardAnswerException {
        PinOutcome outcome = new PinOutcome.Verified();
        for (PinPlace place : PinPlace.of(kind)) {
            outcome = verify(place, old);
            if (!(outcome instanceof PinOutcome.Verified)) {
                return outcome;
            }
            CommandApdu command = place.changedByChangeKey()
                    ? CommandApdu.of(CARD, 0x32, 0x00, THIS_REFERENCE)
                    : CommandApdu.of(ISO, 0x24, 0x01, THIS_REFERENCE);
            expectOk("change the " + kind + " PIN", command.withData(octets(changed)));
        }
        return outcome;
    }

    private static String kind(PinPlace place) {
        return "%04X".formatted(place.file());
    }

    private static byte[] octets(Pin pin) {
        return pin.typed().getBytes(StandardCharsets.US_ASCII);
    }

    private void expectOk(String wanted, CommandApdu command) throws LinkException, CardAnswerException {
        StatusWord answer = transmit(command).statusWord();
        if (!answer.isSuccess()) {
            throw new CardAnswerException(wanted, answer);
        }
    }

    private ResponseApdu transmit(CommandApdu command) throws LinkException, CardAnswerException {
        if (ResponseApdu.parse(card.transmit(command.octets())) instanceof ResponseApdu.WellFormed wellFormed) {
            return wellFormed.response();
        }
        throw new CardAnswerException("what came back is not a response APDU");
    }
}
