// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.wire.Dialect;
import dev.mynasim.docs.Listings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sessions in docs/dialects.md are what goes over the wire. */
class DialectsDocumentTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theSessionThatIsShownTakesPlace(Dialect dialect) throws IOException {
        List<String> session = Listings.named("docs/dialects.md", dialect.name().toLowerCase(Locale.ROOT));
        assertThat(session).hasSizeGreaterThanOrEqualTo(5);
        try (ServerRig rig = DialectCardTest.serve(dialect);
                Socket front = new Socket(InetAddress.getLoopbackAddress(), rig.port())) {
            front.setSoTimeout(DialectClient.PATIENCE_MILLIS);
            for (String line : session) {
                byte[] octets = octets(dialect, line.substring(2));
                if (line.startsWith("> ")) {
                    front.getOutputStream().write(octets);
                } else {
                    assertThat(line).startsWith("< ");
                    assertThat(front.getInputStream().readNBytes(octets.length))
                            .as(line)
                            .isEqualTo(octets);
                }
            }
            if (dialect != Dialect.JCOP) {
                assertThat(front.getInputStream().read())
                        .as("the power-down ends it")
                        .isEqualTo(-1);
            }
        }
    }

    private static byte[] octets(Dialect dialect, String shown) {
        return dialect == Dialect.PERSOSIM
                ? (shown + "\n").getBytes(StandardCharsets.US_ASCII)
                : HexFormat.of().parseHex(shown.replace(" ", ""));
    }
}
