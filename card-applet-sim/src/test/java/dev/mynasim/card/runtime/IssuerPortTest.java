// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.image.Octets;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the issuer writes beside the card: durable, all or none, never in the middle of a command. */
class IssuerPortTest {
    private static final Aid JPKI = Aid.ofHex("D392F000260100000001");
    private static final Aid COMMON = Aid.ofHex("D3921000310001010100");
    private static final Aid SECURITY_DOMAIN = Aid.ofHex("A0000001510000");

    private final SimulatedCard simulated = CardBlueprint.of(TestImages.IMAGE).newCard(new Random(1));
    private final IssuerPort issuer = simulated.issuerPort();
    private final CardClient card = new CardClient(simulated);

    IssuerPortTest() {
        simulated.powerUp();
        card.selectJpki();
    }

    @Test
    void aBlockedPinIsUnblockedWithItsOldValue() {
        card.selectFile("001B");
        for (int i = 0; i < 5; i++) {
            card.verify("WRONG1");
        }
        assertThat(issuer.triesLeft(JPKI, 0x1B)).isZero();
        issuer.change(changes -> changes.unblockPin(JPKI, 0x1B));
        assertThat(issuer.triesLeft(JPKI, 0x1B)).isEqualTo(5);
        assertThat(card.send("0020009B")).isEqualTo("63C5");
        assertThat(card.verify("ABC123")).isEqualTo("9000");
    }

    @Test
    void aPinIsSetWithoutTheOldOneAndTheCounterStays() throws Exception {
        card.selectFile("0018");
        card.verify("0000");
        issuer.change(changes -> changes.setPin(JPKI, 0x18, "8765"));
        assertThat(card.send("00200098")).isEqualTo("63C2");
        assertThat(card.verify("8765")).isEqualTo("9000");
    }

    @Test
    void aPinIsInitialised() throws Exception {
        card.selectFile("0018");
        for (int i = 0; i < 3; i++) {
            card.verify("0000");
        }
        issuer.change(changes -> changes.initialisePin(JPKI, 0x18, "5555"));
        assertThat(card.verify("5555")).isEqualTo("9000");
        simulated.reset();
        card.selectJpki().selectFile("0018");
        assertThat(card.verify("5555")).as("it lasts").isEqualTo("9000");
    }

    @ParameterizedTest
    @CsvSource({
        "18, 123, it has 3 characters instead of 4",
        "18, 12A4, only the digits 0-9 are allowed",
        "1B, abc123, only A-Z and 0-9 are allowed",
        "1B, ABCDEF, it needs at least one letter and one digit",
        "1B, AB12, it has 4 characters instead of 6 to 16"
    })
    void aPinThatBreaksItsRuleIsNotSetAndTheRuleIsNamed(String file, String pin, String rule) {
        int id = Integer.parseInt(file, 16);
        assertThatThrownBy(() -> issuer.change(changes -> changes.initialisePin(JPKI, id, pin)))
                .isInstanceOf(PinRuleException.class)
                .hasMessageContaining(rule)
                .hasMessageContaining("00" + file)
                .hasMessageNotContaining(pin);
    }

    @Test
    void aCertificateIsReplacedWithFillerBehind() {
        Octets shorter = TestImages.counting(1000);
        issuer.change(changes -> changes.writeContents(JPKI, 0x0A, shorter));
        card.selectFile("000A");
        byte[] read = card.readCurrentFile();
        assertThat(Octets.of(read)).isEqualTo(shorter.paddedTo(2048, (byte) 0xFF));
        assertThat(issuer.contents(JPKI, 0x0A)).isEqualTo(Octets.of(read));
        assertThatThrownBy(() -> issuer.change(changes -> changes.writeContents(JPKI, 0x0A, TestImages.counting(2049))))
                .hasMessageContaining("2049 octets do not fit into 2048");
        assertThat(Octets.of(read)).isEqualTo(issuer.contents(JPKI, 0x0A));
    }

    /** A child comes of age: the sign certificate's file is not there until it is issued, and then it lasts. */
    @Test
    void aVacantFileIsThereOnceItIsWritten() throws Exception {
        SimulatedCard child = CardBlueprint.of(TestImages.child()).newCard(new Random(1));
        child.powerUp();
        CardClient client = new CardClient(child).selectJpki().selectFile("0006");
        assertThat(client.send("00A4020C020001")).isEqualTo("6A82");
        assertThat(client.send("00B0810000")).isEqualTo("6A82");
        assertThat(client.send("00B0000001")).as("0006 is still current").isEqualTo("009000");
        assertThatThrownBy(() -> child.issuerPort().change(changes -> {
                    changes.writeContents(JPKI, 0x01, Octets.ofHex("30820000"));
                    changes.setPin(JPKI, 0x1B, "");
                }))
                .isInstanceOf(PinRuleException.class);
        assertThat(client.send("00A4020C020001")).as("all or none").isEqualTo("6A82");
        child.issuerPort().change(changes -> changes.writeContents(JPKI, 0x01, Octets.ofHex("30820000")));
        assertThat(client.send("00A4020C020001")).isEqualTo("9000");
        assertThat(client.send("00B0000004")).isEqualTo("6982");
        child.reset();
        client.selectJpki().selectFile("001B");
        client.verify("ABC123");
        assertThat(client.send("00B0810006")).isEqualTo("30820000FFFF9000");
    }

    @Test
    void aNewKeySignsAtOnceAndForGood() throws Exception {
        card.selectFile("0018");
        card.verify("1234");
        String before = card.send("802A039701FF00");
        issuer.change(changes -> changes.writeKey(JPKI, 0x17, (RSAPrivateCrtKey) TestImages.TERMINAL_KEY.getPrivate()));
        String after = card.send("802A039701FF00");
        assertThat(after).isNotEqualTo(before);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(TestImages.TERMINAL_KEY.getPublic());
        verifier.update((byte) 0xFF);
        assertThat(verifier.verify(HexFormat.of().parseHex(after.substring(0, 512))))
                .isTrue();
    }

    @Test
    void aPublicKeyARecordAndADataObjectAreReplaced() {
        issuer.change(changes -> {
            changes.writePublicKey(JPKI, 0x16, (RSAPublicKey) TestImages.AUTH_KEY.getPublic());
            changes.writeRecord(COMMON, 0x01, 2, Octets.ofHex("0201EE"));
            changes.writeDataObject(SECURITY_DOMAIN, 0x00F2, Octets.ofAscii("20451231"));
        });
        assertThat(issuer.record(COMMON, 0x01, 2)).isEqualTo(Octets.ofHex("0201EEFFFF"));
        card.expect(TestImages.COMMON, "9000").expect("00B2020C00", "0201EEFFFF9000");
        card.expect(TestImages.SECURITY_DOMAIN, "9000");
        assertThat(card.send("00CA00F200")).isEqualTo(TestImages.asciiHex("20451231") + "9000");
    }

    /** An exchange of certificate, key and PIN that breaks off leaves the old three. */
    @Test
    void changesAreAllOrNone() {
        Octets before = issuer.contents(JPKI, 0x01);
        card.selectFile("001B");
        card.verify("ABC123");
        String signature = card.send("802A009A01FF00");
        assertThatThrownBy(() -> issuer.change(changes -> {
                    changes.writeContents(JPKI, 0x01, TestImages.counting(10));
                    changes.writeKey(JPKI, 0x1A, (RSAPrivateCrtKey) TestImages.TERMINAL_KEY.getPrivate());
                    changes.initialisePin(JPKI, 0x1B, "NEW456");
                    changes.setPin(JPKI, 0x18, "nope");
                }))
                .isInstanceOf(PinRuleException.class);
        assertThat(issuer.contents(JPKI, 0x01)).isEqualTo(before);
        assertThat(card.send("802A009A01FF00")).isEqualTo(signature);
        card.selectFile("001B");
        assertThat(card.verify("ABC123")).isEqualTo("9000");
        issuer.change(changes -> changes.unblockPin(JPKI, 0x1B));
        assertThat(card.verify("ABC123")).as("the port lives on").isEqualTo("9000");
    }

    @Test
    void whatIsNotThereIsTheCallersMistake() {
        assertThatThrownBy(() -> issuer.change(changes -> changes.unblockPin(JPKI, 0x17)))
                .hasMessageContaining("file 0017 of application D392F000260100000001 is a KeyFile and not a PinFile");
        assertThatThrownBy(() -> issuer.triesLeft(JPKI, 0x99)).hasMessageContaining("no file 0099");
        assertThatThrownBy(() -> issuer.record(COMMON, 0x01, 4)).hasMessageContaining("records 1 to 3 and no record 4");
        assertThatThrownBy(() -> issuer.contents(Aid.ofHex("A0000001"), 1)).hasMessageContaining("no application");
        assertThatThrownBy(() ->
                        issuer.change(changes -> changes.writeDataObject(SECURITY_DOMAIN, 0x7F21, Octets.ofHex("00"))))
                .hasMessageContaining("no data object 7F21");
    }

    @Test
    void changesAreOverWhenTheWorkIs() {
        List<IssuerChanges> kept = new ArrayList<>();
        issuer.change(kept::add);
        assertThatThrownBy(() -> kept.get(0).unblockPin(JPKI, 0x18)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> issuer.change(outer -> issuer.change(inner -> inner.unblockPin(JPKI, 0x18))))
                .as("one transaction at a time")
                .isInstanceOf(IllegalStateException.class);
    }

    /** Two files always change together; a reader with extended READs must never see one old and one new. */
    @Test
    void noCommandSeesHalfAChange() throws Exception {
        ExecutorService office = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch started = new CountDownLatch(1);
            Future<?> writer = office.submit(() -> {
                for (int round = 0; round < 2000; round++) {
                    Octets value = Octets.ofAscii("%08d".formatted(round));
                    issuer.change(changes -> {
                        changes.writeContents(JPKI, 0x06, value);
                        changes.writeContents(JPKI, 0x02, value);
                    });
                    started.countDown();
                }
            });
            started.await();
            while (!writer.isDone()) {
                int first = number(card.send("00B0860008"));
                int second = number(card.send("00B0820008"));
                int third = number(card.send("00B0860008"));
                assertThat(second).isBetween(first, third);
            }
            writer.get();
        } finally {
            office.shutdownNow();
        }
    }

    @Test
    void theIssuerNeedsNoPower() throws Exception {
        simulated.powerDown();
        issuer.change(changes -> changes.initialisePin(JPKI, 0x18, "0011"));
        simulated.powerUp();
        card.selectJpki().selectFile("0018");
        assertThat(card.verify("0011")).isEqualTo("9000");
    }

    @Test
    void cardsOfOneImageDoNotShareWhatTheIssuerWrites() throws Exception {
        CardBlueprint blueprint = CardBlueprint.of(TestImages.IMAGE);
        SimulatedCard one = blueprint.newCard(new Random(1));
        SimulatedCard other = blueprint.newCard(new Random(1));
        one.issuerPort().change(changes -> changes.writeContents(JPKI, 0x08, Octets.ofHex("008F00")));
        assertThat(one.issuerPort().contents(JPKI, 0x08)).isEqualTo(Octets.ofHex("008F00"));
        assertThat(other.issuerPort().contents(JPKI, 0x08)).isEqualTo(Octets.ofHex("8F8F00"));
    }

    private static int number(String answer) {
        byte[] octets = HexFormat.of().parseHex(answer.substring(0, 16));
        return Integer.parseInt(new String(octets, StandardCharsets.US_ASCII));
    }
}
