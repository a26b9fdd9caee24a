// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.doctor.Doctor;
import dev.mynasim.doctor.Report;
import dev.mynasim.doctor.ReportJson;
import dev.mynasim.doctor.ThisMachine;
import dev.mynasim.doctor.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code mynasim doctor}: what is right and what is missing for each way of connecting. */
@Command(
        name = "doctor",
        description = {
            "Says what is right and what is missing for each way of connecting, with the command that mends it.",
            "Changes nothing; speaks with loopback only; takes 2 s at most. Exit code 0: each way can be used."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final Duration WITHIN = Duration.ofMillis(1_900);
    private static final int LARGEST_PORT = 65_535;

    private final Console console;

    @Option(
            names = "--for",
            paramLabel = "WAY",
            converter = WayConverter.class,
            description = "Only this way: pcsc, socket, smartcardio, junit or cli; more than once for several.")
    private List<Way> ways = new ArrayList<>();

    @Option(
            names = "--slot",
            paramLabel = "PORT",
            description = "Look at this vpcd slot on loopback, instead of those that reader.conf.d names.")
    private List<Integer> slots = new ArrayList<>();

    @Option(
            names = "--listen",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "The port on loopback that is to be listened on (default: any).")
    private int port;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UsageException {
        for (int slot : slots) {
            range("--slot", slot, 1);
        }
        range("--listen", port, 0);
        Set<Way> asked = ways.isEmpty() ? EnumSet.allOf(Way.class) : EnumSet.copyOf(ways);
        ExecutorService executor = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "doctor");
            thread.setDaemon(true);
            return thread;
        });
        Report report = new Doctor(slots, port).examine(new ThisMachine(executor), asked, executor, WITHIN);
        executor.shutdownNow();
        console.line(
                json
                        ? ReportJson.of(report).toPrettyString()
                        : String.join(System.lineSeparator(), new DoctorText(Ansi.AUTO.enabled()).lines(report)));
        return report.usable() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void range(String option, int port, int least) throws UsageException {
        if (port < least || port > LARGEST_PORT) {
            throw new UsageException(option + " is a port of " + least + " to " + LARGEST_PORT + ", not " + port);
        }
    }

    /** Reads a way's word. */
    static final class WayConverter implements ITypeConverter<Way> {
        @Override
        public Way convert(String word) {
            return Arrays.stream(Way.values())
                    .filter(way -> way.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + word + "\" is not pcsc, socket, smartcardio, junit or cli"));
        }
    }
}
