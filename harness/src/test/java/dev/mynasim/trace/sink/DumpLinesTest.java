// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.replay.dump.Dump;
import dev.mynasim.replay.dump.DumpStep;
import dev.mynasim.trace.Secrets;
import dev.mynasim.trace.TraceEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DumpLinesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TracedTalk talk = new TracedTalk();

    @Test
    void whatApdu4jHasNoWordsForIsAComment() throws Exception {
        talk.powerUp();
        talk.marks.add("injected \"a\": drops\nthe line");
        talk.exchange("00B0000004", "");
        talk.exchange("00200080 04 31323334", "63C2");
        talk.exchange("00A40000", "6A86");
        talk.reset().powerDown();
        talk.writeTo(new DumpLines(out));
        assertThat(text().lines())
                .containsExactly(
                        "# ATR: 3BE000FF8131FE4514",
                        "# PROTOCOL: T=1",
                        "#",
                        "# POWER UP",
                        "# FAULT: injected \"a\": drops the line",
                        "#  READ BINARY (no current EF), up to 4 octets from 0",
                        "# NO ANSWER: 00B0000004",
                        "#  VERIFY (no current EF)",
                        "# MASKED COMMAND: 0020008004********",
                        "# MASKED ANSWER: 63C2",
                        "#  SELECT, P1-P2 0000",
                        "00A40000",
                        "6A86",
                        "# RESET 3BE000FF8131FE4514",
                        "# POWER DOWN");
    }

    @Test
    void replayReadsItBackWhateverTheWordsAre() throws Exception {
        // Its words begin as the name of a step does.
        talk.exchange("002C0080", "6D00").exchange("90", "6700").exchange("00B0000001", "90");
        talk.writeTo(new DumpLines(out));
        Dump dump = Dump.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(text()).contains("#  RESET RETRY COUNTER");
        assertThat(dump.steps()).hasSize(3);
        assertThat(dump.steps().get(2)).as("an answer without a status word").isInstanceOf(DumpStep.Unanswered.class);
    }

    @Test
    void aDumpIsOfOneCardAndSaysWhatIsLeftOut() throws IOException {
        TraceEvent other = new TracedTalk("slot 2", Secrets.MASKED).powerUp().last();
        TraceEvent mine = talk.exchange("00A40000", "6A86").last();
        try (DumpLines sink = new DumpLines(out)) {
            sink.write(mine);
            sink.write(other);
            sink.lost(3);
        }
        assertThat(text())
                .doesNotContain("3BE000FF8131FE4514")
                .endsWith("# LOST: 3\n# 1 events of other slots are not in this dump\n");
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
