// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.Hand;
import dev.mynasim.conformance.Hand.Kind;
import dev.mynasim.conformance.Trial;
import dev.mynasim.conformance.Verdict;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** What a case of a reader works with: the reader, the hand at its card if there is one, and the words for both. */
final class Bench {
    /** For what a reader has to notice; pcscd looks every 400 ms. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LONGEST_ANSWER = 65_538;

    private final Trial trial;
    private final CardTerminal terminal;

    Bench(Trial trial) {
        this.trial = trial;
        terminal = trial.terminal().orElseThrow();
    }

    CardTerminal terminal() {
        return terminal;
    }

    Hand hand() {
        return trial.hand().orElseThrow();
    }

    boolean hasHand() {
        return trial.hand().isPresent();
    }

    ExchangeLevel level() {
        return trial.environment().level();
    }

    Trial trial() {
        return trial;
    }

    /** The card, when it is seen. */
    Card connect() throws CardException, Mismatch {
        awaitPresent();
        return terminal.connect("*");
    }

    /** A connection with an application selected; what the hand saw before is forgotten. */
    Card with(byte[] select) throws CardException, Mismatch {
        Card card = connect();
        expect(card, "select the test application", select, Hex.octets("9000"));
        trial.hand().ifPresent(Hand::forget);
        return card;
    }

    void awaitPresent() throws CardException, Mismatch {
        if (!terminal.waitForCardPresent(PATIENCE.toMillis())) {
            throw new Mismatch("the reader does not see the card", "a card", "none in " + PATIENCE.toSeconds() + " s");
        }
    }

    void awaitAbsent() throws CardException, Mismatch {
        if (!terminal.waitForCardAbsent(PATIENCE.toMillis())) {
            throw new Mismatch(
                    "the reader does not see that the card is out",
                    "no card",
                    "one for " + PATIENCE.toSeconds() + " s");
        }
    }

    /** Sends octets as they are. */
    static byte[] send(Card card, byte[] command) throws CardException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        int length = card.getBasicChannel().transmit(ByteBuffer.wrap(command.clone()), answer);
        return Arrays.copyOf(answer.array(), length);
    }

    /** Sends a command, and is content with one answer. */
    static void expect(Card card, String step, byte[] command, byte[] expected) throws CardException, Mismatch {
        expect(step + ", " + Hex.words(command), expected, send(card, command));
    }

    /** The same in hexadecimal. */
    static void expect(Card card, String step, String command, String expected) throws CardException, Mismatch {
        expect(card, step, Hex.octets(command), Hex.octets(expected));
    }

    static void expect(String step, byte[] expected, byte[] received) throws Mismatch {
        if (!Arrays.equals(expected, received)) {
            throw new Mismatch(step, Hex.words(expected), Hex.words(received));
        }
    }

    static void require(boolean so, String sentence, String expected, Object received) throws Mismatch {
        if (!so) {
            throw new Mismatch(sentence, expected, String.valueOf(received));
        }
    }

    /** Octets of the commands that reached the card, since the hand has forgotten. */
    List<byte[]> seenCommands() {
        return hand().seen().stream()
                .filter(seen -> seen.kind() == Kind.COMMAND)
                .map(seen -> Hex.octets(seen.command()))
                .toList();
    }

    /** The card has seen this and nothing else. */
    void requireSeen(byte[]... commands) throws Mismatch {
        List<byte[]> seen = seenCommands();
        boolean same = seen.size() == commands.length;
        for (int i = 0; same && i < commands.length; i++) {
            same = Arrays.equals(commands[i], seen.get(i));
        }
        require(same, "other octets reached the card than were sent", words(Arrays.asList(commands)), words(seen));
    }

    /** After whatever was done, the card is in, speaks, and is reset, so that the next case finds it as new. */
    void tidy() throws CardException {
        trial.hand().ifPresent(hand -> {
            hand.answerAfter(Duration.ZERO);
            hand.speak();
            hand.insert();
        });
        if (terminal.waitForCardPresent(PATIENCE.toMillis())) {
            terminal.connect("*").disconnect(true);
        }
    }

    void note(String sentence) {
        trial.notes().accept(sentence);
    }

    /** Held, in a way that nobody asks for. */
    Verdict tolerated(String sentence) {
        return new Verdict.Tolerated(sentence);
    }

    private static String words(List<byte[]> commands) {
        return commands.isEmpty()
                ? "nothing"
                : String.join(", ", commands.stream().limit(8).map(Hex::words).toList());
    }
}
