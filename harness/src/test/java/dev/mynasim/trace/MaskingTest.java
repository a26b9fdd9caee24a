// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.trace.sink.TracedTalk;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden, and what is not (card-protocol.md sections 4.1, 4.5 and 5). The PIN is 1234 throughout. */
class MaskingTest {
    private static final String TEXT = "00A4040C0AD3921000310001010408";
    private static final String SURFACE = "00A4040C0AD3921000310001010402";
    private static final String JPKI = "00A4040C0AD392F000260100000001";
    private static final String MY_NUMBER = "FF100C303030303132333435363739";

    private final TracedTalk talk = new TracedTalk();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        VERIFY                                  | 00200080 04 31323334             | 00200080 04 ********
        by short identifier                     | 00200098 04 31323334             | 00200098 04 ********
        extended                                | 00200080 000004 31323334         | 00200080 000004 ********
        with an Le                              | 00200080 04 31323334 00          | 00200080 04 ******** 00
        with data objects                       | 00210080 04 31323334             | 00210080 04 ********
        CHANGE REFERENCE DATA                   | 00240180 04 31323334             | 00240180 04 ********
        CHANGE KEY                              | 80320080 04 31323334             | 80320080 04 ********
        RESET RETRY COUNTER                     | 002C0080 04 31323334             | 002C0080 04 ********
        chained                                 | 10200080 02 3132                 | 10200080 02 ****
        on another channel                      | 01200080 04 31323334             | 01200080 04 ********
        of a class that is not known            | E0200080 04 31323334             | E0200080 04 ********
        secure messaging                        | 08200080 03 860101               | 08200080 03 ******
        secure messaging, header authenticated  | 0C200080 03 860101               | 0C200080 03 ******
        another command in secure messaging     | 08A4020C 03 860101               | 08A4020C 03 ******
        GlobalPlatform's class                  | 84A4020C 03 860101               | 84A4020C 03 ******
        the further interindustry range         | 60B00000 03 860101 00            | 60B00000 03 ****** 00
        key of a session                        | 80AE0000 04 A0228020             | 80AE0000 04 ********
        wrapped by a reader                     | FF000000 09 002000800431323334   | FF000000 09 ******************
        ENVELOPE                                | 00C20000 09 002000800431323334   | 00C20000 09 ******************
        an instruction that is not known        | 00990000 04 31323334             | 00990000 04 ********
        READ BINARY with data                   | 00B00000 04 31323334             | 00B00000 04 ********
        a name that a person could have typed   | 00A4040C 04 31323334             | 00A4040C 04 ********
        the same with its last digit as an Le   | 00A4040C 03 31323334             | 00A4040C 03 ********
        to be signed                            | 802A0097 06 414243313233 00      | 802A0097 06 ************ 00
        no length                               | 00200080 31323334                | 00200080 ********
        a wrong length                          | 00200080 05 31323334             | 00200080 **********
        a length that makes its last digit an Le | 00200080 03 31323334            | 00200080 03 ********
        octets left over                        | 00200080 02 31323334             | 00200080 **********
        a first digit alone                     | 00200080 31                      | 00200080 **
        malformed, whatever it was to be        | 00A4040C 09 31323334             | 00A4040C **********
        the PIN alone                           | 31323334                         | ********
        the password alone                      | 414243313233                     | ************
        """)
    void whatMayBeSecretIsHidden(String name, String command, String masked) {
        assertThat(sent(command)).as(name).isEqualTo(masked.replace(" ", ""));
        assertThat(talk.last().toString()).doesNotContain("1234", "31323334", "414243313233", "ABC123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00200080",
                "0020008000",
                "00A4040C0AD392F000260100000001",
                "00A4040007A000000151000000",
                "00A4020C020018",
                "00B0000000",
                "00B08A00000000",
                "802A00970630313233FF0100",
                "008800990400010203 00",
                "80A200C1045F378201",
                "00CB3FFF035C017E08",
                "FFCA000000",
                "0084000008",
                "00A4",
                "80FC0000"
            })
    void whatIsKnownToBeNoSecretIsShown(String command) {
        assertThat(sent(command)).isEqualTo(command.replace(" ", ""));
    }

    @Property
    void anyCommandThatCarriesAPinHidesIt(@ForAll byte cla, @ForAll byte p1, @ForAll @Size(max = 40) byte[] rest) {
        byte[] pins = {0x20, 0x21, 0x24, 0x25, 0x2C, 0x2D, 0x32};
        for (byte ins : pins) {
            String header = HexFormat.of().withUpperCase().formatHex(new byte[] {cla, ins, p1, (byte) 0x80});
            String all = header + HexFormat.of().withUpperCase().formatHex(rest);
            MaskedOctets shown = new TracedTalk().exchange(all, "6700").last().command();
            assertThat(shown.length()).isEqualTo(4 + rest.length);
            // Of what stands behind the header only length octets may be seen: at most three before, two behind.
            long seen = 0;
            for (int i = 4; i < shown.length(); i++) {
                seen += shown.isMasked(i) ? 0 : 1;
            }
            assertThat(seen).isLessThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the My Number by short identifier | 00A4040C0AD3921000310001010408 | 00B0810011
        a part of it                      | 00A4040C0AD3921000310001010408 | 00B0810503
        the record with its hash          | 00A4040C0AD3921000310001010408 | 00B0830000
        its picture                       | 00A4040C0AD3921000310001010402 | 00B0850000
        """)
    void filesWithTheMyNumberAreHidden(String name, String select, String read) {
        talk.exchange(select, "9000");
        assertThat(answer(read, "3132333435369000")).as(name).isEqualTo("************9000");
    }

    @Test
    void otherFilesOfTheseNumbersAreShown() {
        talk.exchange(JPKI, "9000");
        assertThat(answer("00B0810004", "308205009000")).isEqualTo("308205009000");
        talk.exchange(TEXT, "9000");
        assertThat(answer("00B0850004", "FF408200 9000")).isEqualTo("FF4082009000");
        talk.exchange(SURFACE, "9000");
        assertThat(answer("00B0810004", "FF108202 9000")).isEqualTo("FF1082029000");
    }

    @Test
    void anAnswerThatWasCutHidesWhatStandsWhereItsStatusWordShouldBe() {
        talk.exchange(TEXT, "9000");
        assertThat(answer("00B0810011", "FF100C30303030313233")).isEqualTo("*".repeat(20));
        assertThat(talk.last().statusWord()).isNull();
        assertThat(talk.last().outcome()).isEqualTo("not a response APDU");
    }

    @Test
    void answersInSecureMessagingAndOfWrappedCommandsAreHidden() {
        assertThat(answer("08B0000005 9603000010 00", "8611019000")).isEqualTo("******9000");
        assertThat(answer("FF00000005 00B0000000", "3030319000")).isEqualTo("******9000");
        assertThat(answer("FFCA000000", "010203049000")).isEqualTo("010203049000");
        assertThat(answer("00C0000008", "3030319000")).isEqualTo("******9000");
    }

    @Test
    void aSignatureOverAPinIsHiddenForItGivesThePinAway() {
        assertThat(answer("802A0097063132333435 3600", "55AA9000")).isEqualTo("****9000");
        assertThat(answer("802A0097063132333435FF00", "55AA9000")).isEqualTo("55AA9000");
    }

    @Test
    void aFileSelectedInSecureMessagingMayBeTheMyNumber() {
        talk.exchange(TEXT, "9000");
        talk.exchange("08A4020C 13 861101 00112233445566778899AABBCCDDEEFF", "9000");
        assertThat(answer("00B0000011", MY_NUMBER + "9000")).isEqualTo("*".repeat(30) + "9000");
        talk.exchange("00A4020C020005", "9000");
        assertThat(answer("00B0000004", "FF4082009000")).as("known again").isEqualTo("FF4082009000");
    }

    @Test
    void anAnswerThatAFaultMadeUpDoesNotSayWhichFileIsCurrent() {
        talk.exchange(TEXT, "9000");
        talk.marks.add("injected \"lie\": answers 6A82");
        talk.exchange("00A4020C020001", "6A82");
        assertThat(answer("00B0000011", MY_NUMBER + "9000")).isEqualTo("*".repeat(30) + "9000");
        talk.marks.add("injected \"lie\": answers 9000");
        talk.exchange("00A4020C020005", "9000");
        assertThat(answer("00B0000011", MY_NUMBER + "9000"))
                .as("it may not have been selected")
                .isEqualTo("*".repeat(30) + "9000");
        talk.exchange("00A4020C020005", "9000");
        assertThat(answer("00B0000004", "FF4082009000")).isEqualTo("FF4082009000");
    }

    @Test
    void anApplicationThatAFaultHidMayHoldTheMyNumber() {
        talk.exchange(JPKI, "9000");
        talk.marks.add("injected \"lie\": answers 6F00");
        talk.exchange(TEXT, "6F00");
        assertThat(answer("00B0810011", MY_NUMBER + "9000")).isEqualTo("*".repeat(30) + "9000");
        talk.reset();
        talk.exchange(JPKI, "9000");
        assertThat(answer("00B0810004", "308205009000")).isEqualTo("308205009000");
    }

    @Test
    void aSlowCardIsStillReadable() {
        for (String command : new String[] {JPKI, "00A4020C02000A"}) {
            talk.marks.add("injected \"slow\": waits 1 s");
            talk.exchange(command, "9000");
        }
        assertThat(answer("00B0000004", "308205009000")).isEqualTo("308205009000");
    }

    @Test
    void manyFaultsHideEverythingUntilTheCardIsKnownAgain() {
        talk.exchange(TEXT, "9000");
        for (int i = 0; i < 100; i++) {
            talk.marks.add("injected \"lie\": answers 6A82");
            talk.exchange("00A4020C02%04X".formatted(0x100 + i), "6A82");
        }
        assertThat(answer("00B0000004", "FF4082009000")).isEqualTo("********9000");
        talk.reset();
        talk.exchange(TEXT, "9000");
        assertThat(answer("00B0850004", "FF4082009000")).isEqualTo("FF4082009000");
    }

    @Test
    void maskedOctetsDoNotHaveWhatTheyHide() {
        byte[] octets = HexFormat.of().parseHex("0020008004313233349000");
        MaskedOctets masked = MaskedOctets.masked(octets, 5, 9);
        assertThat(masked.filled()).isEqualTo(HexFormat.of().parseHex("00200080042A2A2A2A9000"));
        assertThat(masked.hex(4, 7)).isEqualTo("04****");
        assertThat(masked.hex(0, 5)).isEqualTo("0020008004");
        assertThat(masked.hex(9, 11)).isEqualTo("9000");
        assertThat(masked).hasToString("0020008004********9000");
        assertThat(octets[5]).as("the caller's own").isEqualTo((byte) 0x31);
    }

    private String sent(String command) {
        return talk.exchange(command, "6D00").last().command().hex();
    }

    private String answer(String command, String answer) {
        return talk.exchange(command, answer).last().answer().hex();
    }
}
