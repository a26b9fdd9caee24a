// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.ReaderOpener;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.timing.VirtualPause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The card for reader tests wherever a card can be had. */
class ReaderTestProfileTest {
    private static final String SELECT = "00A4040006A000000018FF";

    @Test
    void aBuiltCardWaitsByThePauseThatItIsGiven() throws Exception {
        VirtualPause pause = new VirtualPause();
        try (MyNumberCard card =
                MyNumberCard.builder().profile("reader-test").pause(pause).build()) {
            card.icc().powerUp();
            assertThat(send(card.icc(), SELECT)).isEqualTo("9000");
            assertThat(send(card.icc(), "803800FF")).isEqualTo("9000");
            assertThat(pause.passed()).isEqualTo(Duration.ofMillis(2550));
            assertThat(card.triesLeft(PinName.AUTH))
                    .as("it is a My Number card too")
                    .isEqualTo(3);
        }
    }

    @Test
    void withoutOneItWaitsInRealTime() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder().profile("reader-test").build()) {
            card.icc().powerUp();
            send(card.icc(), SELECT);
            long begin = System.nanoTime();
            assertThat(send(card.icc(), "80380003")).isEqualTo("9000");
            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(30_000_000);
        }
    }

    @Test
    void aReaderNamesItAsAnyProfile() throws Exception {
        ReaderSpec spec = ((ReaderSpec.Known) ReaderSpec.parse("sim:adult/reader-test")).spec();
        try (OpenedReader reader =
                new ReaderOpener(Patience.of(Duration.ofSeconds(10)), InstantSource.system()).open(spec)) {
            reader.card().powerUp();
            assertThat(send(reader.card(), SELECT)).isEqualTo("9000");
            assertThat(send(reader.card(), "8034000303")).isEqualTo("0001029000");
        }
    }

    private static String send(Icc card, String command) throws Exception {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(card.transmit(HexFormat.of().parseHex(command)));
    }
}
