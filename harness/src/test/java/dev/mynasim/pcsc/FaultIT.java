// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OpenSC makes of a card that goes wrong: {@code run --faults} with the plans of examples/faults. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultIT {
    private static final Path PLANS = Path.of(System.getProperty("mynasim.root", ".."), "examples", "faults");
    private static final Duration WITHIN = Duration.ofSeconds(15);

    private final CardRig rig = new CardRig();
    private final OpenSc openSc = new OpenSc(rig);
    private final Path document = rig.write("document", "To be signed.\n");
    private final Path signature = rig.file("signature");

    @AfterAll
    void stop() {
        rig.close();
    }

    /** A wrong PIN: whether it costs a try is the card's matter alone, and never what the client is told. */
    @ParameterizedTest
    @CsvSource({"removed-before-verify, 3", "removed-after-verify, 2"})
    void aRemovedCardIsReportedAsThatAndNotAsAWrongPin(String plan, int triesLeft) {
        RunningCard card = insert(plan);
        card.line(startsWith("The reader at"), WITHIN);
        Program.Result result = openSc.sign(Token.AUTH, Token.AUTH.wrongPin, document, signature);
        System.out.println(plan + ": " + result.stderr().strip());
        assertThat(result.exitCode()).isNotZero();
        // CKR_GENERAL_ERROR is OpenSC's "transmit failed": it asked before pcscd had looked whether the card is there.
        assertThat(result.stderr())
                .containsAnyOf("CKR_DEVICE_REMOVED", "CKR_GENERAL_ERROR")
                .doesNotContain("PIN");
        assertThat(card.output())
                .contains("  VERIFY auth PIN", "! injected \"pulled out", "< no answer: the card was removed");
        // It comes back, and the reader has powered it again.
        card.line(startsWith("The reader at"), WITHIN);
        assertThat(openSc.triesLeft()).isEqualTo(Map.of(Token.AUTH, triesLeft, Token.SIGN, Token.SIGN.tries));
    }

    @Test
    void aCardThatIsRemovedWhileItSignsIsReportedAsRemoved() {
        RunningCard card = insert("removed-during-signature");
        Program.Result result = openSc.sign(Token.AUTH, Token.AUTH.pin, document, signature);
        for (int i = 0; i < 2 && result.stderr().contains("CKR_GENERAL_ERROR"); i++) {
            // pcscd looks every 400 ms whether the card is there; a busy machine lets OpenSC ask before.
            card = insert("removed-during-signature");
            result = openSc.sign(Token.AUTH, Token.AUTH.pin, document, signature);
        }
        System.out.println("removed-during-signature: " + result.stderr().strip());
        assertThat(result.stderr()).contains("CKR_DEVICE_REMOVED");
        card.line(startsWith("The connection to the vpcd slot"), WITHIN);
        awaitEmptyReader();
        assertThat(card.isReady()).as("the ready file").isFalse();
        assertThat(card.output().lines().filter(startsWith("Connected to")))
                .as("nobody puts it back")
                .hasSize(1);
    }

    @Test
    void aProgramThatUsesPcScItselfSeesALostCard() {
        RunningCard card = insert("removed-for-good");
        Program.Result result = rig.client(
                        "opensc-tool",
                        "-s",
                        "00A4040C0AD392F000260100000001",
                        "-s",
                        "00A4020C02000A",
                        "-s",
                        "00B0000010")
                .run();
        System.out.println("removed-for-good: " + result.stderr().strip());
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.stderr()).containsAnyOf("Card removed", "Transmit failed");
        assertThat(card.output()).contains("injected \"pulled out\"");
        awaitEmptyReader();
    }

    @Test
    void aSlowCardIsReadInTheEnd() {
        rig.freshCard();
        Path expected = openSc.certificate(Token.AUTH.id);
        RunningCard card = insert("slow-card");
        long start = System.nanoTime();
        Path read = openSc.certificate(Token.AUTH.id);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(read).hasSameTextualContentAs(expected);
        long slowed = card.output()
                .lines()
                .filter(line -> line.contains("! injected \"slow\": the card is slow by 100ms a command"))
                .count();
        System.out.println("slow-card: " + slowed + " commands slowed, " + taken.toMillis() + " ms in all");
        assertThat(slowed).isGreaterThanOrEqualTo(8);
        assertThat(taken).isGreaterThanOrEqualTo(Duration.ofMillis(100).multipliedBy(slowed));
    }

    @Test
    void aWrongAnswerIsAFailureOfTheCardAndNotAWrongPin() {
        RunningCard card = insert("wrong-answer");
        Program.Result failed = openSc.sign(Token.AUTH, Token.AUTH.pin, document, signature);
        System.out.println("wrong-answer: " + failed.stderr().strip());
        assertThat(failed.exitCode()).isNotZero();
        assertThat(failed.stderr()).contains("C_Sign").doesNotContain("CKR_PIN", "CKR_DEVICE_REMOVED");
        assertThat(card.output()).contains("! injected \"memory failure\": answered 6581");
        assertThat(openSc.triesLeft()).isEqualTo(Token.fullTries());
    }

    @Test
    void aSilentCardBlocksItsSlotNoLongerThanThePlanSays() {
        insert("silent-card");
        long start = System.nanoTime();
        Program.Result result = openSc.sign(Token.AUTH, Token.AUTH.pin, document, signature);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("silent-card: " + result.stderr().strip() + ", " + taken.toMillis() + " ms");
        assertThat(result.exitCode()).isNotZero();
        assertThat(taken).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(9));
    }

    @Test
    void aCorruptedSignatureDoesNotVerify() {
        insert("corrupted-signature");
        openSc.sign(Token.AUTH, Token.AUTH.pin, document, signature).orFail();
        assertThat(OpenSsl.verifySignature(openSc.certificate(Token.AUTH.id), signature, document)
                        .stdout())
                .contains("Verification failure");
    }

    @Test
    void anotherAtrIsTheOneThatClientsSee() {
        insert("other-atr");
        assertThat(atr().orFail().stdout()).contains("3b:da:13:ff:81:31:fb:46:80:12:39:2f:31:c1:73:c6:01:c0:3b");
        assertThat(openSc.cardName()).isEqualToIgnoringCase("JPKI");
    }

    @Test
    void aBrokenAtrReachesTheClientsAsItIs() {
        RunningCard card = rig.insert("--trace", "--faults", plan("broken-atr"));
        card.line(line -> line.contains("which is no answer to reset"), WITHIN);
        // pcscd 1.9 hands on whatever the card sent; a driver that is chosen by ATR is not found.
        assertThat(atr().stdout()).contains("e0:00:ff:81:31:fe:45:14").doesNotContain("3b:e0");
        assertThat(card.isReady()).as("the ready file").isFalse();
    }

    /** Asks as often as it takes: pcscd looks every 400 ms. */
    private void awaitEmptyReader() {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        String readers;
        do {
            assertThat(System.nanoTime()).as("the card is still there").isLessThan(deadline);
            readers = rig.client("opensc-tool", "--list-readers").run().orFail().stdout();
        } while (readers.lines().anyMatch(line -> line.matches("0 +Yes.*")));
    }

    private Program.Result atr() {
        return rig.client("opensc-tool", "--atr").run();
    }

    private RunningCard insert(String plan) {
        RunningCard card = rig.insert("--trace", "--faults", plan(plan));
        card.awaitReady();
        return card;
    }

    private static String plan(String name) {
        return PLANS.resolve(name + ".yaml").toString();
    }

    private static Predicate<String> startsWith(String beginning) {
        return line -> line.startsWith(beginning);
    }
}
