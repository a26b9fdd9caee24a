// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.Octets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Sequences of commands, right and wrong ones, against a model of both applications that fits on a page. */
class ReaderTestModelTest {
    /**
     * A command.
     *
     * @param octets the data; empty: none
     * @param le 0: no Le field; 256 is sent as 00
     */
    record Sent(int ins, int p1p2, Octets octets, int le) {
        byte[] data() {
            return octets.toByteArray();
        }

        String command(String cla) {
            byte[] data = data();
            return cla
                    + ReaderTestCard.two(ins)
                    + ReaderTestCard.four(p1p2)
                    + (data.length == 0 ? "" : ReaderTestCard.two(data.length))
                    + HexFormat.of().withUpperCase().formatHex(data)
                    + (le == 0 ? "" : ReaderTestCard.two(le));
        }

        @Override
        public String toString() {
            return command("..");
        }
    }

    @Property(tries = 300)
    void theFirstApplication(@ForAll("first") List<Sent> story) {
        ReaderTestCard card = new ReaderTestCard().select(ReaderTestCard.SELECT_FIRST);
        FirstModel model = new FirstModel();
        for (Sent sent : story) {
            assertThat(card.send(sent.command("80"))).as("%s", sent).isEqualTo(model.answer(sent));
        }
    }

    @Property(tries = 300)
    void theSecondApplication(@ForAll("second") List<Sent> story) {
        ReaderTestCard card = new ReaderTestCard().select(ReaderTestCard.SELECT_SECOND);
        SecondModel model = new SecondModel();
        for (Sent sent : story) {
            assertThat(card.send(sent.command("00"))).as("%s", sent).isEqualTo(model.answer(sent));
        }
        assertThat(card.waited().toMillis()).isEqualTo(model.waited);
    }

    private static final class FirstModel {
        private int tries = 3;
        private String last = "";

        String answer(Sent sent) {
            int n = sent.data().length;
            return switch (sent.ins) {
                case 0x30 -> n > 0 || (sent.le != 0 && sent.le != 256) ? "6700" : "9000";
                case 0x21, 0x32, 0x3A -> n == 0 ? "6700" : judged(sent.data(), 0);
                case 0x22, 0x34 ->
                    sent.le == 0 || sent.le != sent.p1p2 ? "6700" : ReaderTestCard.counting(sent.p1p2) + "9000";
                case 0x3C -> counting(sent.p1p2);
                case 0x23, 0x36 -> n == 0 ? "6700" : both(sent);
                case 0x3E -> both(sent);
                case 0x38 -> "9000";
                case 0x20 -> verify(sent);
                case 0x24 -> {
                    if (n == 0) {
                        yield "6700";
                    }
                    remember(sent);
                    yield judged(sent.data(), 0x31);
                }
                case 0x40 -> last.substring(0, Math.min(last.length(), 2 * (sent.le == 0 ? 256 : sent.le))) + "9000";
                default -> "6D00";
            };
        }

        private String verify(Sent sent) {
            if (sent.data().length == 0) {
                return "63C" + tries;
            }
            remember(sent);
            String judgement = judged(sent.data(), 0x31);
            tries = judgement.equals("9000") ? 3 : Math.max(0, tries - 1);
            return judgement;
        }

        private void remember(Sent sent) {
            last = new Sent(sent.ins, sent.p1p2, sent.octets, 0).command("80");
        }

        private static String both(Sent sent) {
            String judgement = judged(sent.data(), 0);
            return judgement.equals("9000") ? counting(sent.p1p2) : judgement;
        }

        private static String counting(int octets) {
            return octets > 256 ? "6700" : ReaderTestCard.counting(octets) + "9000";
        }

        private static String judged(byte[] data, int first) {
            for (int i = 0; i < data.length; i++) {
                if ((data[i] & 0xFF) != first + i) {
                    return "6A" + ReaderTestCard.two(i);
                }
            }
            return "9000";
        }
    }

    private static final class SecondModel {
        private byte[] data = {};
        private int le;
        private int units;
        private long waited;

        String answer(Sent sent) {
            boolean with = sent.data().length > 0;
            int most = sent.le == 0 ? 256 : sent.le;
            switch (sent.ins) {
                case 0x10, 0x11 -> {
                    return with ? "6700" : pausing(sent.ins == 0x11 ? 1 : 0, "9000");
                }
                case 0x20, 0x21, 0xB0 -> {
                    return with ? "6700" : counting(sent, most, sent.ins == 0x21 ? 1 : 0);
                }
                case 0x30, 0x31, 0xD0 -> {
                    data = sent.data();
                    return pausing(sent.ins == 0x31 ? 1 : 0, "9000");
                }
                case 0x40, 0x41, 0x42 -> {
                    data = sent.data();
                    pausing(sent.ins == 0x40 ? 0 : 1, "");
                    return counting(sent, most, sent.ins == 0x41 ? 1 : 0);
                }
                case 0x50 -> {
                    if (with) {
                        return "6700";
                    }
                    units = sent.p1p2;
                    return "9000";
                }
                case 0x51 -> {
                    return report(with, most, filled(255) + ReaderTestCard.two(data.length));
                }
                case 0x53 -> {
                    return report(with, most, filled(256));
                }
                case 0x54 -> {
                    return report(with, most, ReaderTestCard.four(data.length));
                }
                case 0x56 -> {
                    return report(with, most, ReaderTestCard.four(le));
                }
                default -> {
                    return "6D00";
                }
            }
        }

        private String counting(Sent sent, int most, int waits) {
            le = sent.le;
            return sent.p1p2 > most ? "6700" : pausing(waits, ReaderTestCard.counting(sent.p1p2) + "9000");
        }

        private String pausing(int times, String answer) {
            waited += 10L * times * Math.min(units, 1000);
            return answer;
        }

        private String filled(int length) {
            return HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(data, length));
        }

        private static String report(boolean with, int most, String report) {
            return with || report.length() / 2 > most ? "6700" : report + "9000";
        }
    }

    @Provide
    Arbitrary<List<Sent>> first() {
        return stories(
                0x20, 0x20, 0x21, 0x22, 0x23, 0x24, 0x30, 0x32, 0x34, 0x36, 0x38, 0x3A, 0x3C, 0x3E, 0x40, 0x40, 0x31);
    }

    @Provide
    Arbitrary<List<Sent>> second() {
        return stories(
                0x10, 0x11, 0x20, 0x21, 0xB0, 0x30, 0x31, 0xD0, 0x40, 0x41, 0x42, 0x50, 0x51, 0x53, 0x54, 0x56, 0x57);
    }

    private static Arbitrary<List<Sent>> stories(Integer... instructions) {
        Arbitrary<byte[]> data = Arbitraries.integers().between(1, 255).flatMap(length -> Arbitraries.integers()
                .between(-length, length - 1)
                .flatMap(wrong -> Arbitraries.of(0, 0x31).map(first -> data(length, wrong, first))));
        Arbitrary<byte[]> maybe =
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(new byte[0])), Tuple.of(1, data));
        Arbitrary<Integer> parameter = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 256)),
                Tuple.of(1, Arbitraries.integers().between(257, 0xFFFF)));
        Arbitrary<Integer> le = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.just(-1)),
                Tuple.of(1, Arbitraries.integers().between(1, 256)));
        return Combinators.combine(Arbitraries.of(instructions), parameter, maybe, le)
                .as((ins, p1p2, octets, expected) ->
                        new Sent(ins, p1p2, Octets.of(octets), expected == -1 ? asWanted(p1p2) : expected))
                .list()
                .ofMaxSize(30);
    }

    // Le that fits the wanted length is what a right command has.
    private static int asWanted(int p1p2) {
        return p1p2 >= 1 && p1p2 <= 256 ? p1p2 : 0;
    }

    private static byte[] data(int length, int wrong, int first) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) (first + i);
        }
        if (wrong >= 0) {
            data[wrong] ^= 0x40;
        }
        return data;
    }
}
