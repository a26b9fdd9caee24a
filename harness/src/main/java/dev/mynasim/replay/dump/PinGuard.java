// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Decides what of a dump is sent where PINs are concerned, so that playing a dump never costs a try that its user has
 * not agreed to, and never the last one (card-protocol.md section 5).
 */
final class PinGuard {
    /** VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER, CHANGE KEY, UNLOCK KEY, EXTERNAL AUTHENTICATE, ENVELOPE. */
    private static final Set<Integer> GUARDED =
            Set.of(0x20, 0x21, 0x24, 0x25, 0x2C, 0x2D, 0x32, 0x54, 0x82, 0x83, 0xC2, 0xC3);

    private static final int VERIFY = 0x20;
    private static final int PSEUDO_APDU = 0xFF;
    private static final int GET_DATA = 0xCA;
    private static final int HEADER = 4;
    private static final int LC = 5;

    private final Icc card;
    private final ReplayRules rules;
    private boolean refused;

    PinGuard(Icc card, ReplayRules rules) {
        this.card = card;
        this.rules = rules;
    }

    /** What to do with an exchange. */
    sealed interface Decision {}

    /** Sends these octets. */
    record Send(CommandOctets command) implements Decision {}

    /** Does not ask the card. */
    record Skip(String reason) implements Decision {}

    Decision decide(DumpStep.Exchange exchange) throws LinkException {
        DumpOctets command = exchange.command();
        if (command.hasMask()) {
            return masked(exchange);
        }
        return mayCostATry(command) ? guarded(exchange) : new Send(new CommandOctets(command.octets()));
    }

    /** Takes in what the card answered to a command that was sent for an exchange. */
    void learn(DumpStep.Exchange exchange, byte[] answer) {
        boolean lessThanSaid = mayCostATry(exchange.command()) && isOk(exchange.answer());
        boolean ok = ResponseApdu.parse(answer) instanceof ResponseApdu.WellFormed response
                && response.response().statusWord().isSuccess();
        refused |= lessThanSaid && !ok;
    }

    private Decision masked(DumpStep.Exchange exchange) throws LinkException {
        DumpOctets command = exchange.command();
        boolean plainVerify = command.octet(0) == 0
                && command.octet(1) == VERIFY
                && command.maskedFrom() == LC
                && command.maskedTo() == command.length()
                && command.octet(HEADER) == command.length() - LC;
        if (!plainVerify) {
            return new Skip("what it carries is masked");
        }
        if (!isOk(exchange.answer())) {
            return new Skip("it was refused, and what it carries is masked");
        }
        Optional<byte[]> pin = rules.pin(exchange.pin());
        if (pin.isEmpty()) {
            return new Skip(exchange.pin().isEmpty() ? "its PIN is masked" : "no PIN was given for " + exchange.pin());
        }
        byte[] value = pin.get();
        byte[] octets = Arrays.copyOf(command.octets(), LC + value.length);
        octets[HEADER] = (byte) value.length;
        System.arraycopy(value, 0, octets, LC, value.length);
        return ifTriesAreLeft(command, octets);
    }

    private Decision guarded(DumpStep.Exchange exchange) throws LinkException {
        DumpOctets command = exchange.command();
        if (!rules.sendsPinsOfDump()) {
            return new Skip("it may carry a PIN that stands in the dump, and these are not sent unless asked for");
        }
        if (!isOk(exchange.answer()) && !rules.spendsTries()) {
            return new Skip("it was refused and may cost a try, which is not done unless asked for");
        }
        return ifTriesAreLeft(command, command.octets());
    }

    private Decision ifTriesAreLeft(DumpOctets command, byte[] octets) throws LinkException {
        if (refused) {
            return new Skip("the card has refused a PIN before that the dump says is right");
        }
        if (command.octet(1) != VERIFY || command.octet(0) != 0) {
            return new Send(new CommandOctets(octets));
        }
        byte[] query =
                CommandApdu.of(0, VERIFY, command.octet(2), command.octet(3)).octets();
        if (!(ResponseApdu.parse(card.transmit(query)) instanceof ResponseApdu.WellFormed answer)) {
            return new Skip("the card does not say how many tries are left");
        }
        StatusWord statusWord = answer.response().statusWord();
        OptionalInt tries = statusWord.triesLeft();
        if (tries.isEmpty()) {
            return new Skip("the card does not say how many tries are left: " + statusWord);
        }
        return tries.getAsInt() > 1
                ? new Send(new CommandOctets(octets))
                : new Skip("of its tries %d is left, and the last one is never spent".formatted(tries.getAsInt()));
    }

    /** Whether a command carries something that may cost a try: not a retry query. */
    private boolean mayCostATry(DumpOctets command) {
        boolean pin =
                GUARDED.contains(command.octet(1)) || (command.octet(0) == PSEUDO_APDU && command.octet(1) != GET_DATA);
        return (pin && command.length() > HEADER)
                || rules.caution(command.octets()).isPresent();
    }

    private static boolean isOk(DumpOctets answer) {
        return answer.octet(answer.length() - 2) == 0x90 && answer.octet(answer.length() - 1) == 0x00;
    }
}
