// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.fault.YamlSchema;
import dev.mynasim.load.FakeJpki;
import dev.mynasim.load.LoadPlan;
import dev.mynasim.load.LoadResult;
import dev.mynasim.load.LoadRig;
import dev.mynasim.load.LoadRun;
import dev.mynasim.load.measure.SoakWatch;
import dev.mynasim.load.measure.Vitals;
import dev.mynasim.timing.VirtualPause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON of a run is what its schema says. */
class LoadJsonTest {
    private final YamlSchema schema = new YamlSchema(LoadJson.class, "schema/load-1.schema.json");

    @Test
    void aRunWithEverythingInItFitsTheSchema() throws Exception {
        VirtualPause time = new VirtualPause();
        LoadPlan plan = LoadRig.plan("sign", true, LoadRig.closed(1, Duration.ofSeconds(3)));
        SoakWatch watch = new SoakWatch(() -> new Vitals(1_000_000, 10, 20), 100_000_000);
        LoadResult result = new LoadRun(plan, LoadRig.PINS, LoadRig.means(time, watch))
                .run(LoadRig.cards(List.of(new FakeJpki(FakeJpki.Material.make(), time, Duration.ofMillis(1)))));
        Threshold threshold = ((Threshold.Known) Threshold.parse("p99>5ms")).threshold();
        ObjectNode json = LoadJson.of(
                new LoadSettings(List.of("sim:adult"), 1, plan, true, "the JDK", List.of(), Environment.here()),
                result,
                List.of(threshold.of(result)));
        assertThat(schema.errors(json.toString())).isEmpty();
        assertThat(json.at("/phases/0/operations").asLong()).isEqualTo(3_000);
        assertThat(json.at("/phases/0/perSecond").asDouble()).isEqualTo(1_000);
        assertThat(json.at("/phases/0/latency/p50").asDouble()).isBetween(1_000.0, 1_001.0);
        assertThat(json.at("/memory/leaks").asBoolean()).isFalse();
        assertThat(json.at("/memory/samples").size()).isEqualTo(31);
        assertThat(json.at("/thresholds/0/fails").asBoolean()).isFalse();
        assertThat(json.toString()).doesNotContain(FakeJpki.PIN);
        json.remove("right");
        assertThat(schema.errors(json.toString())).isNotEmpty();
    }
}
