// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.memory.PowerLossException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that writes, torn after its k-th write, for every k there is. Twice: on the live card after its next
 * power-up, and on a card made anew from what the journal had got (which is what a crash of the process leaves).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TearSweepTest {
    private static final Aid JPKI = Aid.ofHex("D392F000260100000001");
    private static final CardBlueprint BLUEPRINT = CardBlueprint.of(TestImages.IMAGE);

    private int tears;
    private final Set<String> commands = new TreeSet<>();

    /** What a client or the issuer does to a card that was prepared for it. */
    private record Deed(String name, Act prepare, Act act) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface Act {
        void on(Bench bench) throws Exception;
    }

    /** A card with a journal, as a store would have it. */
    private static final class Bench {
        private final Map<String, byte[]> journal = new HashMap<>();
        private final List<CardImage> states = new ArrayList<>();
        private final SimulatedCard simulated;
        private final CardClient card;

        Bench() {
            simulated = BLUEPRINT.newCard(new Random(1), unit -> {
                unit.forEach(change ->
                        journal.put(change.segment(), change.contents().clone()));
                states.add(BLUEPRINT.imageAfter(journal));
            });
            card = new CardClient(simulated);
            simulated.powerUp();
            card.selectJpki();
            states.add(simulated.image());
        }

        void send(String command) throws LinkException {
            simulated.transmit(HexFormat.of().parseHex(command.replace(" ", "")));
        }

        int tries(int pin) {
            return simulated.issuerPort().triesLeft(JPKI, pin);
        }
    }

    Stream<Deed> deeds() {
        Act jpki = bench -> bench.card.selectFile("0018");
        Act verified = bench -> {
            bench.card.selectFile("0018");
            bench.card.verify("1234");
        };
        Act wrongOnce = bench -> {
            bench.card.selectFile("0018");
            bench.card.verify("9999");
        };
        return Stream.of(
                new Deed("VERIFY wrong", jpki, bench -> bench.send("00200080 04 39393939")),
                new Deed("VERIFY right", wrongOnce, bench -> bench.send("00200080 04 31323334")),
                new Deed("VERIFY right, counter full", jpki, bench -> bench.send("00200080 04 31323334")),
                new Deed("VERIFY of a wrong length", jpki, bench -> bench.send("00200080 02 3132")),
                new Deed("VERIFY wrong, the last try", lastTry(), bench -> bench.send("00200080 04 39393939")),
                new Deed("CHANGE REFERENCE DATA", verified, bench -> bench.send("00240180 04 38373635")),
                new Deed("CHANGE KEY", juki(), bench -> bench.send("80320080 04 38373635")),
                new Deed("unlock", lockedPin(), bench -> change(bench, changes -> changes.unblockPin(JPKI, 0x18))),
                new Deed(
                        "initialise a PIN",
                        lockedPin(),
                        bench -> change(bench, changes -> changes.initialisePin(JPKI, 0x18, "5555"))),
                new Deed("set a PIN", jpki, bench -> change(bench, changes -> changes.setPin(JPKI, 0x1B, "NEW456"))),
                new Deed("issue a certificate", jpki, bench -> change(bench, TearSweepTest::issue)),
                new Deed("renew both certificates", jpki, bench -> change(bench, TearSweepTest::renew)),
                new Deed("restore a snapshot", snapshot(), bench -> bench.simulated
                        .snapshots()
                        .restore("fresh")));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void tornAfterEveryWriteItIsOldOrNewAndTheCardLivesOn(Deed deed) throws Exception {
        commands.add(deed.name);
        for (int writes = 0; ; writes++) {
            Bench bench = new Bench();
            deed.prepare.on(bench);
            CardImage before = bench.simulated.image();
            int triesBefore = bench.tries(0x18);
            int firstState = bench.states.size();
            bench.simulated.tearAfter(writes);
            if (!torn(() -> deed.act.on(bench))) {
                assertThat(writes).as("how many writes it has").isPositive();
                return;
            }
            tears++;
            bench.simulated.powerUp();
            String where = deed + " torn after write " + writes;
            CardImage live = bench.simulated.image();
            assertThat(BLUEPRINT.imageAfter(bench.journal).equals(live))
                    .as(where + ": what the journal has is what the card has")
                    .isTrue();
            // Only states between two atomic units of the deed may be left, and the journal knows them all.
            assertThat(Stream.concat(Stream.of(before), bench.states.stream().skip(firstState))
                            .filter(live::equals))
                    .as(where)
                    .isNotEmpty();
            if (deed.name.startsWith("VERIFY")) {
                judgeVerify(deed, writes, bench, triesBefore);
            }
            answersAgain(bench, where);
        }
    }

    /** Two writes for a right PIN, one for a wrong one: what the counter is after each of them. */
    private static void judgeVerify(Deed deed, int writes, Bench bench, int before) {
        int expected = writes == 0 ? before : writes == 1 ? before - 1 : 3;
        assertThat(bench.tries(0x18)).as(deed + " torn after write " + writes).isEqualTo(expected);
    }

    /** An exchange of certificate, key and PIN leaves none of the three alone. */
    @Test
    void certificateKeyAndPinOfAnIssueStayTogether() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (int writes = 0; ; writes++) {
            Bench bench = new Bench();
            bench.simulated.tearAfter(writes);
            boolean torn = torn(() -> change(bench, TearSweepTest::issue));
            if (torn) {
                tears++;
                bench.simulated.powerUp();
            }
            bench.simulated.tearNever();
            bench.card.selectJpki().selectFile("001B");
            boolean newPin = bench.card.verify("NEW456").equals("9000");
            assertThat(newPin || bench.card.verify("ABC123").equals("9000")).isTrue();
            boolean newCertificate =
                    bench.card.send("00B0810008").startsWith(newCertificate().substring(0, 16));
            String signature = bench.card.send("802A009A01FF00");
            seen.add(newPin + " " + newCertificate + " " + signature.equals(signatureWithNewKey()));
            if (!torn) {
                break;
            }
        }
        assertThat(seen).containsExactly("false false false", "true true true");
    }

    @Test
    void aTornCardGivesNoAnswerAndNeedsPower() throws Exception {
        Bench bench = new Bench();
        bench.card.selectFile("0018");
        bench.simulated.tearAfter(1);
        assertThatThrownBy(() -> bench.send("00200080 04 31323334"))
                .isInstanceOf(LinkException.class)
                .hasMessageContaining("the power was lost after write 1");
        assertThatThrownBy(() -> bench.send("00200098")).hasMessageContaining("no power");
        assertThatThrownBy(bench.simulated::reset).hasMessageContaining("no power");
        bench.simulated.powerUp();
        bench.card.selectJpki();
        assertThat(bench.card.send("802A009701FF00")).as("nothing is verified").isEqualTo("6982");
        assertThat(bench.card.send("00200098")).isEqualTo("63C2");
    }

    @AfterAll
    void print() {
        System.out.println("tear sweep: survived " + tears + " tears, at every write of " + commands.size()
                + " commands and issuer's changes " + commands);
        assertThat(tears).isGreaterThanOrEqualTo(40);
    }

    private static boolean torn(Callable work) throws Exception {
        try {
            work.call();
            return false;
        } catch (LinkException | PowerLossException e) {
            assertThat(e).hasMessageContaining("the power was lost");
            return true;
        }
    }

    @FunctionalInterface
    private interface Callable {
        void call() throws Exception;
    }

    private static void answersAgain(Bench bench, String where) throws LinkException {
        bench.card.selectJpki();
        assertThat(bench.card.send("00200098")).as(where).startsWith("63C");
        bench.card.selectFile("000A");
        assertThat(bench.card.send("00B0000004")).as(where).endsWith("9000");
    }

    private static Act lastTry() {
        return bench -> {
            bench.card.selectFile("0018");
            bench.card.verify("9999");
            bench.card.verify("9999");
        };
    }

    private static Act lockedPin() {
        return bench -> {
            lastTry().on(bench);
            bench.card.verify("9999");
        };
    }

    private static Act juki() {
        return bench -> {
            bench.card.expect(TestImages.JUKI, "9000").selectFile("001C");
            bench.card.verify("4321");
        };
    }

    private static Act snapshot() {
        return bench -> {
            bench.simulated.snapshots().take("fresh");
            lockedPin().on(bench);
            change(bench, TearSweepTest::issue);
        };
    }

    private static void change(Bench bench, IssuerPort.Work<Exception> work) throws Exception {
        bench.simulated.issuerPort().change(work);
    }

    private static void issue(IssuerChanges changes) throws PinRuleException {
        changes.writeContents(JPKI, 0x01, TestImages.counting(900));
        changes.writeKey(JPKI, 0x1A, (RSAPrivateCrtKey) TestImages.TERMINAL_KEY.getPrivate());
        changes.initialisePin(JPKI, 0x1B, "NEW456");
    }

    private static void renew(IssuerChanges changes) throws PinRuleException {
        issue(changes);
        changes.writeContents(JPKI, 0x0A, TestImages.counting(800));
        changes.writeKey(JPKI, 0x17, (RSAPrivateCrtKey) TestImages.SURFACE_KEY.getPrivate());
        changes.unblockPin(JPKI, 0x18);
    }

    private static String newCertificate() {
        return HexFormat.of().withUpperCase().formatHex(TestImages.counting(900).toByteArray());
    }

    private static String signatureWithNewKey() throws Exception {
        Bench bench = new Bench();
        change(bench, TearSweepTest::issue);
        bench.card.selectFile("001B");
        bench.card.verify("NEW456");
        return bench.card.send("802A009A01FF00");
    }
}
