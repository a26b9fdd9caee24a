// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A client that presents and changes the auth PIN and remembers what it was told. It knows the counter and the PIN
 * exactly, but for the one command that got no answer: that one may have happened, or not, or half, as far as a try was
 * spent before the PIN was looked at.
 */
final class PinClient {
    static final int FULL = 3;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final List<String> PINS = List.of("1234", "8765", "5555", "0909");
    private static final String WRONG = "0000";

    private final Random random;
    private String pin = PINS.get(0);
    private String newPin = pin;
    private boolean verified;
    private int tries = FULL;
    private final Set<Integer> possible = new TreeSet<>(List.of(FULL));
    private long answers;

    PinClient(Random random) {
        this.random = random;
    }

    /** Answers that it has got. */
    long answers() {
        return answers;
    }

    /** Counters that the card may have, as far as this client knows. */
    Set<Integer> possible() {
        return possible;
    }

    /** Whether a new PIN was sent and nothing came back. */
    boolean isChanging() {
        return !newPin.equals(pin);
    }

    /** Comes back to a card that was killed: it must be as one of the possible outcomes left it. */
    int reconnect(Icc card) throws LinkException {
        verified = false;
        expect(card, "00A4040C0AD392F000260100000001", "9000");
        expect(card, "00A4020C020018", "9000");
        String answer = send(card, "00200080");
        assertThat(answer).startsWith("63C");
        tries = Integer.parseInt(answer.substring(3), 16);
        assertThat(possible).as("the counter after the crash").contains(tries);
        possible.clear();
        possible.add(tries);
        settlePin(card);
        return tries;
    }

    /** One command: a wrong PIN, the right one, or a new one. */
    void step(Icc card) throws LinkException {
        int choice = random.nextInt(10);
        if (verified && choice < 2) {
            change(card, PINS.get(random.nextInt(PINS.size())));
        } else if (tries > 1 && choice < 6) {
            present(card, WRONG, tries - 1);
        } else {
            present(card, pin, FULL);
        }
    }

    private void present(Icc card, String value, int after) throws LinkException {
        possible.add(tries - 1);
        possible.add(after);
        String answer = send(card, "0020008004" + HEX.formatHex(value.getBytes(StandardCharsets.US_ASCII)));
        verified = after == FULL;
        assertThat(answer).isEqualTo(verified ? "9000" : "63C" + after);
        tries = after;
        possible.clear();
        possible.add(tries);
    }

    // Only a verified PIN can be changed, so the counter is full and stays so.
    private void change(Icc card, String value) throws LinkException {
        newPin = value;
        assertThat(send(card, "0024018004" + HEX.formatHex(value.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("9000");
        pin = value;
    }

    // A change without an answer has happened or has not: the PIN is the new one or the old one, and no other.
    private void settlePin(Icc card) throws LinkException {
        if (!newPin.equals(pin)) {
            String answer = send(card, "0020008004" + HEX.formatHex(newPin.getBytes(StandardCharsets.US_ASCII)));
            if (answer.equals("9000")) {
                pin = newPin;
                verified = true;
            } else {
                assertThat(answer).isEqualTo("63C" + (FULL - 1));
                newPin = pin;
                tries = FULL - 1;
                present(card, pin, FULL);
            }
        }
    }

    private void expect(Icc card, String command, String answer) throws LinkException {
        assertThat(send(card, command)).as(command).isEqualTo(answer);
    }

    private String send(Icc card, String command) throws LinkException {
        String answer = HEX.formatHex(card.transmit(HEX.parseHex(command)));
        answers++;
        return answer;
    }
}
