// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pcsc.Jdk;
import dev.mynasim.pcsc.Program;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests get their cards without any network: in a JVM that cannot open a socket. */
class OfflineTest {
    @Test
    void cardsNeedNoSocket() {
        Program.Result result = Program.of(
                        Jdk.tool("java"),
                        "-Djava.nio.channels.spi.SelectorProvider=dev.mynasim.junit.Offline$NoChannels",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.mynasim.junit.Offline")
                .within(Duration.ofMinutes(2))
                .run()
                .orFail();
        // Five of EachMethodAnew, one of Forms, and those of ManyAtOnce.
        assertThat(result.stdout())
                .contains("passed " + (5 + 1 + Samples.ManyAtOnce.TESTS) + ", failed 0")
                .contains("a socket: there is no network here");
    }
}
