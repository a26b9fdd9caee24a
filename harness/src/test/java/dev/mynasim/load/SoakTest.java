// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.load.measure.JvmVitals;
import dev.mynasim.load.measure.SoakFigures;
import dev.mynasim.load.measure.SoakSample;
import dev.mynasim.load.measure.SoakWatch;
import dev.mynasim.load.measure.Vitals;
import dev.mynasim.timing.VirtualPause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A leak of one array for each signature is found, by what this JVM really holds; without it none is. */
class SoakTest {
    private static final int ARRAY = 512;

    private final VirtualPause time = new VirtualPause();

    @Test
    void aLeakOfOneArrayForEachSignatureIsFound() throws Exception {
        List<byte[]> leaked = new ArrayList<>();
        SoakFigures soak = soak(new ForwardingIcc(fake()) {
            @Override
            public byte[] transmit(byte[] command) throws LinkException {
                if (command[1] == 0x2A) {
                    leaked.add(new byte[ARRAY]);
                }
                return super.transmit(command);
            }
        });
        assertThat(leaked).hasSize(10_000);
        assertThat(soak.leaks()).as("%s", soak).isTrue();
        // The array, its header of 16 octets, its place in a list that grows by half; and what a test's JVM does
        // beside.
        assertThat(soak.octetsPerOperation()).isCloseTo(ARRAY + 24, within(80.0));
    }

    @Test
    void withoutALeakNoneIsReported() throws Exception {
        SoakFigures soak = soak(fake());
        assertThat(soak.isConclusive()).isTrue();
        assertThat(soak.leaks()).as("%s", soak).isFalse();
    }

    /** Fifty operations while the JVM comes to need 350 KB is a slope of 7,000 octets, and no leak. */
    @Test
    void whatIsTooLittleInAllIsNoSureSlope() {
        List<SoakSample> little = new ArrayList<>();
        List<SoakSample> much = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            little.add(new SoakSample(i, i, new Vitals(7_000L * i, 10, 5)));
            much.add(new SoakSample(i, i, new Vitals(70_000L * i, 10, 5)));
        }
        assertThat(SoakFigures.of(little).octetsPerOperation()).isEqualTo(7_000);
        assertThat(SoakFigures.of(little).sureOctetsPerOperation()).isZero();
        assertThat(SoakFigures.of(much).sureOctetsPerOperation()).isEqualTo(70_000);
    }

    @Test
    void fewSamplesSayNothing() {
        assertThat(SoakFigures.of(samples(1_000_000, 7)).leaks()).isFalse();
        assertThat(SoakFigures.of(samples(1_000_000, 8)).leaks()).isTrue();
    }

    /** A cache that fills once is no leak, however large. */
    @Test
    void aStepIsNoLeak() {
        List<SoakSample> samples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long noise = (i * 7919L) % 13 * 1_000;
            samples.add(new SoakSample(i, i * 1_000L, new Vitals((i < 2 ? 20 : 30) * 1_000_000L + noise, 9, -1)));
        }
        assertThat(SoakFigures.of(samples).leaks()).isFalse();
    }

    @Test
    void threadsAndFilesThatBecomeMoreAreALeak() {
        List<SoakSample> threads = new ArrayList<>();
        List<SoakSample> files = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            threads.add(new SoakSample(i, i, new Vitals(1_000, 10 + i, 5)));
            files.add(new SoakSample(i, i, new Vitals(1_000, 10, 5 + i)));
        }
        assertThat(SoakFigures.of(threads).threadsGrow()).isTrue();
        assertThat(SoakFigures.of(threads).filesGrow()).isFalse();
        assertThat(SoakFigures.of(threads).leaks()).isTrue();
        assertThat(SoakFigures.of(files).filesGrow()).isTrue();
        assertThat(SoakFigures.of(files).leaks()).isTrue();
    }

    private static List<SoakSample> samples(long each, int count) {
        List<SoakSample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(new SoakSample(i, i * 100L, new Vitals(each * i, 10, 5)));
        }
        return samples;
    }

    private SoakFigures soak(Icc card) {
        SoakWatch watch = new SoakWatch(new JvmVitals(), Duration.ofMillis(500).toNanos());
        LoadPlan plan = LoadRig.plan("sign", false, LoadRig.closed(1, Duration.ofSeconds(10)));
        LoadResult result =
                new LoadRun(plan, LoadRig.PINS, LoadRig.means(time, watch)).run(LoadRig.cards(List.of(card)));
        assertThat(result.failureCount()).isZero();
        return Objects.requireNonNull(result.soak());
    }

    private FakeJpki fake() throws Exception {
        return new FakeJpki(FakeJpki.Material.make(), time, Duration.ofMillis(1));
    }
}
