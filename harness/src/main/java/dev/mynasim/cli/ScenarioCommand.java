// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.story.Stories;
import dev.mynasim.counter.story.Story;
import dev.mynasim.counter.story.StoryLog;
import dev.mynasim.counter.story.StoryRunner;
import dev.mynasim.timing.yaml.SettingsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mynasim scenario}: plays stories of several steps and says whether they came as they should. */
@Command(
        name = "scenario",
        description = {
            "Plays a story of counter, card and CA against a virtual clock and prints what happens.",
            "Ends with 1 when something comes otherwise than the story says."
        },
        mixinStandardHelpOptions = true)
final class ScenarioCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "STORY", description = "A bundled story's name, or a file (.yaml, .json).")
    private @Nullable String story;

    @Option(names = "--list", description = "Name the bundled stories.")
    private boolean list;

    @Option(names = "--all", description = "Play all bundled stories; print a line for each.")
    private boolean all;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description = "Put what the story leaves behind into this folder: cards, ca.json and the town.")
    private @Nullable Path keep;

    ScenarioCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UsageException {
        if ((story == null ? 0 : 1) + (list ? 1 : 0) + (all ? 1 : 0) != 1) {
            throw new UsageException("say one of a story's name or file, --list and --all");
        }
        if (keep != null && story == null) {
            throw new UsageException("--keep FOLDER needs one story");
        }
        if (list) {
            Stories.NAMES.forEach(name -> console.line(Stories.bundled(name).toString()));
            return ExitCode.OK;
        }
        StoryRunner runner = new StoryRunner(House.bundled(Policies.DEFAULTS));
        try {
            return story == null ? playAll(runner) : play(runner, Stories.find(story));
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private int play(StoryRunner runner, Story chosen) throws SettingsException {
        console.line(chosen.name() + ": " + chosen.about());
        console.line("shows: " + String.join(" ", chosen.shows()));
        StoryLog log = runner.play(chosen, keep);
        log.lines().forEach(console::line);
        console.line(
                log.holds()
                        ? "as expected: " + log.checks() + " checks"
                        : log.surprises().size() + " of " + log.checks() + " checks failed");
        return log.holds() ? ExitCode.OK : ExitCode.FAILED;
    }

    private int playAll(StoryRunner runner) throws SettingsException {
        List<String> failed = new ArrayList<>();
        for (String name : Stories.NAMES) {
            StoryLog log = runner.play(Stories.bundled(name));
            console.line("%-4s %s (%d checks)".formatted(log.holds() ? "ok" : "FAIL", name, log.checks()));
            log.surprises().forEach(surprise -> console.line("     " + surprise));
            if (!log.holds()) {
                failed.add(name);
            }
        }
        console.line(
                (Stories.NAMES.size() - failed.size()) + " of " + Stories.NAMES.size() + " stories came as expected");
        return failed.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}
