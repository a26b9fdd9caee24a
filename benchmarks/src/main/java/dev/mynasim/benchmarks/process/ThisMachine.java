// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import dev.mynasim.benchmarks.result.Machine;
import dev.mynasim.card.rsa.RsaChoice;
import dev.mynasim.card.rsa.RsaProviders;
import dev.mynasim.card.rsa.RsaTrial;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this machine is. */
public final class ThisMachine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final List<RsaChoice> RSA = List.of(RsaChoice.JDK, RsaChoice.CORRETTO, RsaChoice.CONSCRYPT);

    private ThisMachine() {}

    /** The load average of the last minute; NaN where the system has none. */
    public static double loadAverage() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? Double.NaN : load;
    }

    /** The RSA providers that load here, as the option {@code --rsa} names them. */
    public static List<String> rsaProviders() {
        return RSA.stream()
                .filter(choice -> RsaProviders.usual().choose(choice) instanceof RsaTrial.Usable)
                .map(RsaChoice::word)
                .toList();
    }

    /**
     * All that belongs beside figures.
     *
     * @param before the load average before the run
     * @param flags the flags of the measured JVMs
     */
    public static Machine describe(Optional<OpenSsl> openssl, double before, List<String> flags)
            throws InterruptedException {
        return new Machine(
                processor(),
                Runtime.getRuntime().availableProcessors(),
                before,
                loadAverage(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                flags,
                version(openssl),
                providers());
    }

    private static List<String> providers() {
        List<String> names = new ArrayList<>();
        for (RsaChoice choice : RSA) {
            RsaTrial trial = RsaProviders.usual().choose(choice);
            names.add(choice.word() + ": "
                    + (trial instanceof RsaTrial.Usable usable
                            ? usable.provider().name()
                            : "does not load here"));
        }
        return names;
    }

    private static String version(Optional<OpenSsl> openssl) throws InterruptedException {
        try {
            return openssl.isPresent() ? openssl.get().version() : "not there";
        } catch (IOException e) {
            return "does not say its version";
        }
    }

    private static String processor() throws InterruptedException {
        try {
            if (Files.exists(CPU)) {
                return processor(Files.readString(CPU));
            }
            return Command.run(List.of("sysctl", "-n", "machdep.cpu.brand_string"), Duration.ofSeconds(10))
                    .strip();
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** The processor's name as Linux tells it; not told of all kinds. */
    static String processor(String cpuinfo) {
        return cpuinfo.lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
