// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.cli.ApduStep.Action;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads scripts: a command a line, {@code #} before a remark, and the words {@code .powerup}, {@code .reset},
 * {@code .powerdown} and {@code .expect SW [DATA]}, which is about the command before it. All of it is read before
 * anything is done.
 */
final class ApduScript {
    /** The most steps of a script. */
    static final int MOST_STEPS = 10_000;

    private final ApduText commands;

    ApduScript(PinFile pins) {
        commands = new ApduText(pins);
    }

    /**
     * The steps of a file.
     *
     * @throws UsageException with file and line of the first mistake
     */
    List<ApduStep> file(Path file) throws UsageException {
        List<String> lines = TextLines.read(file, "script");
        List<ApduStep> steps = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String place = file + ", line " + number;
            String line = withoutRemark(lines.get(number - 1));
            try {
                take(line, place, steps);
            } catch (IllegalArgumentException e) {
                throw new UsageException(place + ": " + e.getMessage());
            }
            if (steps.size() > MOST_STEPS) {
                throw new UsageException(place + ": a script has at most " + MOST_STEPS + " steps; split it");
            }
        }
        return List.copyOf(steps);
    }

    /**
     * The steps of commands that stand on the command line, an argument each.
     *
     * @throws UsageException with the number of the first that is wrong
     */
    List<ApduStep> arguments(List<String> texts) throws UsageException {
        List<ApduStep> steps = new ArrayList<>();
        for (String text : texts) {
            String place = "command " + (steps.size() + 1);
            try {
                steps.add(new ApduStep(place, new ApduStep.Send(commands.octets(text)), null));
            } catch (IllegalArgumentException e) {
                throw new UsageException(place + ": " + e.getMessage());
            }
        }
        return List.copyOf(steps);
    }

    private void take(String line, String place, List<ApduStep> steps) {
        if (line.isEmpty()) {
            return;
        }
        if (!line.startsWith(".")) {
            steps.add(new ApduStep(place, new ApduStep.Send(commands.octets(line)), null));
            return;
        }
        String[] words = line.split("\\s+", 2);
        if (words[0].equals(".expect")) {
            expect(words.length < 2 ? "" : words[1], steps);
        } else if (words.length > 1) {
            throw new IllegalArgumentException("nothing stands behind " + words[0]);
        } else {
            steps.add(new ApduStep(place, action(words[0]), null));
        }
    }

    private static Action action(String word) {
        return switch (word) {
            case ".powerup" -> new ApduStep.PowerUp();
            case ".reset" -> new ApduStep.Reset();
            case ".powerdown" -> new ApduStep.PowerDown();
            default ->
                throw new IllegalArgumentException(
                        "\"%s\" is not known here; there are .expect, .powerup, .reset and .powerdown"
                                .formatted(word.length() > 20 ? word.substring(0, 20) + "..." : word));
        };
    }

    private static void expect(String text, List<ApduStep> steps) {
        int last = steps.size() - 1;
        if (last < 0 || !(steps.get(last).action() instanceof ApduStep.Send)) {
            throw new IllegalArgumentException(".expect stands behind a command");
        }
        if (steps.get(last).expectation() != null) {
            throw new IllegalArgumentException("the command before has an .expect already");
        }
        steps.set(last, steps.get(last).expecting(Expectation.parse(text)));
    }

    private static String withoutRemark(String line) {
        int remark = line.indexOf('#');
        return (remark < 0 ? line : line.substring(0, remark)).strip();
    }
}
