// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code run --trace}, while OpenSC signs with both keys and gives wrong PINs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunTraceIT {
    private final CardRig rig = new CardRig();
    private List<String> events = List.of();

    @BeforeAll
    void trace() {
        RunningCard card = rig.insert("--trace");
        card.awaitReady();
        OpenSc openSc = new OpenSc(rig);
        Path document = rig.write("document", "To be traced.\n");
        for (Token token : Token.values()) {
            openSc.sign(token, token.wrongPin, document, rig.file("none"));
            openSc.sign(token, token.pin, document, rig.file("signature-" + token.id))
                    .orFail();
        }
        // An event begins with its time; its octets follow in lines of their own.
        events = List.of(card.end("TERM").output().split("\n(?=\\d\\d:)"));
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void commandsAreToldInWords() {
        assertThat(events)
                .anySatisfy(event -> assertThat(event)
                        .contains("SELECT application JPKI", "> 00A4040C 0A D392F000260100000001", "< 9000  done"))
                .anySatisfy(event -> assertThat(event).contains("VERIFY auth PIN (EF 0018)", "< 63C2"))
                .anySatisfy(event -> assertThat(event).contains("VERIFY auth PIN (EF 0018)", "< 9000"))
                .anySatisfy(event -> assertThat(event).contains("VERIFY sign password (EF 001B)", "< 63C4"))
                .anySatisfy(event -> assertThat(event).contains("VERIFY sign password (EF 001B)", "< 9000"))
                .anySatisfy(event -> assertThat(event).contains("COMPUTE DIGITAL SIGNATURE", "SHA-256 DigestInfo"));
    }

    @Test
    void eachCommandOfOpenScIsThere() {
        // A whole PKCS#11 signature is 68 commands (pcsc-stack.md), fewer when the ATR tells the driver.
        assertThat(events.stream().filter(event -> event.contains("> "))).hasSizeGreaterThan(100);
        assertThat(events.stream().filter(event -> event.contains("COMPUTE DIGITAL SIGNATURE")))
                .hasSize(2);
    }

    @Test
    void noPinIsThere() {
        List<String> verifications = events.stream()
                .filter(event -> event.contains("  VERIFY ") && !event.contains("how many tries"))
                .toList();
        // A wrong and a right one for the auth key; the sign key is verified again before its signature.
        assertThat(verifications).hasSizeGreaterThanOrEqualTo(5);
        for (String verification : verifications) {
            assertThat(verification).contains("(masked)").doesNotContain(pins().toArray(String[]::new));
        }
        // Four digits may stand anywhere by chance; the rest may not.
        for (String pin : pins().filter(pin -> pin.length() > 4).toList()) {
            assertThat(String.join("\n", events)).doesNotContainIgnoringCase(pin);
        }
    }

    private static Stream<String> pins() {
        return Stream.of(Token.values())
                .flatMap(token -> Stream.of(token.pin, token.wrongPin))
                .flatMap(pin -> Stream.of(pin, hex(pin), hex(pin).toLowerCase(Locale.ROOT)));
    }

    private static String hex(String pin) {
        return HexFormat.of().withUpperCase().formatHex(pin.getBytes(StandardCharsets.US_ASCII));
    }
}
