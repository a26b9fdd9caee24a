// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program openssl, which says what RSA costs on this machine. */
public final class OpenSsl {
    /** The last line of {@code -mr}: number of the algorithm, bits, signatures and verifications in a second. */
    private static final Pattern RATES = Pattern.compile("^\\+F2:\\d+:2048:([0-9.]+):([0-9.]+)$", Pattern.MULTILINE);

    private static final Duration TO_START = Duration.ofSeconds(30);

    private final Path program;

    private OpenSsl(Path program) {
        this.program = program;
    }

    /**
     * What RSA-2048 costs.
     *
     * @param sign signatures a second
     * @param verify verifications a second
     */
    public record Rates(double sign, double verify) {}

    /**
     * The first openssl in the folders of a search path.
     *
     * @param searchPath as PATH has it
     */
    public static Optional<OpenSsl> in(String searchPath) {
        for (String folder : searchPath.split(Pattern.quote(File.pathSeparator), -1)) {
            Path program = Path.of(folder, "openssl");
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return Optional.of(new OpenSsl(program));
            }
        }
        return Optional.empty();
    }

    /** What it says of its version. */
    public String version() throws IOException, InterruptedException {
        return Command.run(List.of(program.toString(), "version"), TO_START).strip();
    }

    /**
     * Measures, in elapsed time.
     *
     * @param processors how many processes at once
     * @param seconds for signatures, and as long again for verifications
     * @throws IOException when it does not say what it measured
     */
    public Rates speed(int processors, int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(program.toString(), "speed", "-elapsed", "-mr", "-seconds", Integer.toString(seconds)));
        if (processors > 1) {
            command.addAll(List.of("-multi", Integer.toString(processors)));
        }
        command.add("rsa2048");
        return parse(Command.run(command, TO_START.plusSeconds(2L * seconds)));
    }

    /** Reads what {@code openssl speed -mr} prints; with {@code -multi} the sum of all processes stands last. */
    static Rates parse(String output) throws IOException {
        Matcher found = RATES.matcher(output.replace("\r", ""));
        Rates last = null;
        while (found.find()) {
            last = new Rates(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
        }
        if (last == null) {
            throw new IOException("openssl speed did not say what it measured: "
                    + output.lines().reduce((first, second) -> second).orElse("nothing"));
        }
        return last;
    }
}
