// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.mutants;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;

/** Readers with one mistake each. */
final class ReaderMutants {
    /**
     * One of them.
     *
     * @param what what it does wrong
     * @param make makes it anew
     */
    record Mutant(String what, Supplier<ReaderMistake> make) {}

    private static final Map<String, Mutant> ALL = new LinkedHashMap<>();

    static {
        add("swapped-answers", "gives each answer to the command after its own", SwappedAnswers::new);
        answers("lost-octet", "loses the last octet of data", answer -> cut(answer, 1));
        answers("added-octet", "adds an octet of data", ReaderMutants::longer);
        answers("lost-answer-over-256", "gives no more than 256 octets of data", ReaderMutants::atMost256);
        answers("flipped-bit", "flips a bit in long answers", ReaderMutants::flipped);
        answers("status-word-swapped", "swaps the octets of status words", ReaderMutants::swapped);
        answers("61xx-hidden", "says 9000 where the card says 61xx", answer -> instead(answer, 0x61));
        answers("6cxx-hidden", "says 9000 where the card says 6Cxx", answer -> instead(answer, 0x6C));
        commands("le-dropped", "leaves out Le of commands with data", ReaderMutants::withoutLe);
        commands("le-00-as-ff", "asks for 255 octets where 256 are wanted", ReaderMutants::le255);
        commands("class-cleared", "clears the chaining bit of the class", ReaderMutants::unchained);
        commands(
                "extended-cut",
                "cuts commands behind 261 octets",
                command -> Arrays.copyOf(command, Math.min(261, command.length)));
        add("command-twice", "sends each command twice", Twice::new);
        add("answers-remembered", "answers a command that it knows from its memory", Remembering::new);
        add("removal-hidden", "answers 6F00 where the card is gone", RemovalHidden::new);
        add("stale-atr", "shows the answer to reset of the first card for ever", StaleAtr::new);
        add("atr-cut", "shows the answer to reset without its last octet", () -> new ReaderMistake() {
            @Override
            byte[] atr(byte[] atr) {
                return Arrays.copyOf(atr, atr.length - 1);
            }
        });
        add("protocol-t0", "says T=0 whatever the card speaks", () -> new ReaderMistake() {
            @Override
            String protocol(String protocol) {
                return "T=0";
            }
        });
        add("always-present", "sees a card where none is", () -> new ReaderMistake() {
            @Override
            boolean present(boolean present) {
                return true;
            }
        });
        add("never-waits", "says at once that the card is there, or out", () -> new ReaderMistake() {
            @Override
            boolean waits() {
                return false;
            }
        });
        add("reset-forgotten", "does not reset the card at the end of a connection", () -> new ReaderMistake() {
            @Override
            boolean reset(boolean wanted) {
                return false;
            }
        });
        add("not-exclusive", "lets others in while one has the card alone", () -> new ReaderMistake() {
            @Override
            boolean keepsOthersOut() {
                return false;
            }
        });
    }

    private ReaderMutants() {}

    static Map<String, Mutant> all() {
        return ALL;
    }

    private static void add(String id, String what, Supplier<ReaderMistake> make) {
        ALL.put(id, new Mutant(what, make));
    }

    private static void answers(String id, String what, UnaryOperator<byte[]> change) {
        add(id, what, () -> new ReaderMistake() {
            @Override
            byte[] transmit(Way card, byte[] command) throws CardException {
                return change.apply(card.transmit(command));
            }
        });
    }

    private static void commands(String id, String what, UnaryOperator<byte[]> change) {
        add(id, what, () -> new ReaderMistake() {
            @Override
            byte[] transmit(Way card, byte[] command) throws CardException {
                return card.transmit(change.apply(command.clone()));
            }
        });
    }

    /** Takes so many octets of data away, the status word stays. */
    private static byte[] cut(byte[] answer, int octets) {
        if (answer.length < 2 + octets) {
            return answer;
        }
        byte[] shorter = Arrays.copyOf(answer, answer.length - octets);
        System.arraycopy(answer, answer.length - 2, shorter, shorter.length - 2, 2);
        return shorter;
    }

    private static byte[] longer(byte[] answer) {
        byte[] more = Arrays.copyOf(answer, answer.length + 1);
        System.arraycopy(answer, answer.length - 2, more, more.length - 2, 2);
        more[more.length - 3] = 0;
        return more;
    }

    private static byte[] atMost256(byte[] answer) {
        return answer.length > 258 ? cut(answer, answer.length - 258) : answer;
    }

    private static byte[] flipped(byte[] answer) {
        byte[] other = answer.clone();
        if (other.length > 200) {
            other[199] ^= 0x10;
        }
        return other;
    }

    private static byte[] swapped(byte[] answer) {
        byte[] other = answer.clone();
        other[other.length - 2] = answer[answer.length - 1];
        other[other.length - 1] = answer[answer.length - 2];
        return other;
    }

    private static byte[] instead(byte[] answer, int sw1) {
        byte[] other = answer.clone();
        if ((other[other.length - 2] & 0xFF) == sw1) {
            other[other.length - 2] = (byte) 0x90;
            other[other.length - 1] = 0;
        }
        return other;
    }

    private static byte[] withoutLe(byte[] command) {
        boolean fourth = command.length > 5 && command[4] != 0 && command.length == 6 + (command[4] & 0xFF);
        return fourth ? Arrays.copyOf(command, command.length - 1) : command;
    }

    private static byte[] le255(byte[] command) {
        if (command.length == 5 && command[4] == 0) {
            command[4] = (byte) 0xFF;
        }
        return command;
    }

    private static byte[] unchained(byte[] command) {
        command[0] = (byte) (command[0] & ~0x10);
        return command;
    }

    private static final class SwappedAnswers extends ReaderMistake {
        private byte @Nullable [] kept;

        @Override
        byte[] transmit(Way card, byte[] command) throws CardException {
            byte[] answer = card.transmit(command);
            byte[] given = kept == null ? answer : kept;
            kept = answer;
            return given;
        }
    }

    private static final class Twice extends ReaderMistake {
        @Override
        byte[] transmit(Way card, byte[] command) throws CardException {
            card.transmit(command);
            return card.transmit(command);
        }
    }

    private static final class Remembering extends ReaderMistake {
        private final Map<String, byte[]> answers = new HashMap<>();

        @Override
        byte[] transmit(Way card, byte[] command) throws CardException {
            byte[] known = answers.get(Arrays.toString(command));
            if (known == null) {
                known = card.transmit(command);
                answers.put(Arrays.toString(command), known);
            }
            return known;
        }
    }

    private static final class RemovalHidden extends ReaderMistake {
        @Override
        byte[] transmit(Way card, byte[] command) {
            try {
                return card.transmit(command);
            } catch (CardException | IllegalStateException e) {
                return new byte[] {0x6F, 0};
            }
        }
    }

    private static final class StaleAtr extends ReaderMistake {
        private byte @Nullable [] first;

        @Override
        byte[] atr(byte[] atr) {
            first = first == null ? atr : first;
            return first;
        }
    }
}
