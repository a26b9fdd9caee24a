// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.counter.file.RequestReader;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked for at the counter, by whom and with what: the words of stories, on the command line. */
final class CounterVisitOptions {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9:,-]{1,64}");
    private static final List<String> LISTS = List.of("kinds", "pins");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REQUEST",
            description = "renew, issue, issue-sign-after-change, change-pin, reset-pins, update-face, continue-use,"
                    + " revoke, move-within-city, report-loss and the other requests of stories.")
    private @Nullable String request;

    @Parameters(
            index = "1..*",
            paramLabel = "DETAIL=VALUE",
            description = "Such as kinds=SIGN,AUTH, pin=AUTH, pins=SIGN, cause=NOT_NEEDED.")
    private Map<String, String> details = new TreeMap<>();

    @Option(names = "--by", paramLabel = "WHO", description = "self, representative, agent, household-member.")
    private @Nullable String by;

    @Option(names = "--place", paramLabel = "PLACE", description = "MAIN5, BRANCH, LAWSON, PORTAL, HOTLINE and others.")
    private @Nullable String place;

    @Option(names = "--with", split = ",", paramLabel = "PAPER", description = "More papers, such as MOVE_NOTICE.")
    private List<String> with = List.of();

    @Option(names = "--without", split = ",", paramLabel = "PAPER", description = "Papers that are missing.")
    private List<String> without = List.of();

    @Option(names = "--reply", paramLabel = "FORM", description = "complete, open or notice.")
    private @Nullable String reply;

    @Option(names = "--poa", paramLabel = "HOW", description = "sealed or open: a power of attorney.")
    private @Nullable String poa;

    /** Whether there is a request at all. */
    boolean isEmpty() {
        return request == null;
    }

    /** The fields of a visit at a moment. */
    Fields fields(LocalDateTime on) throws UsageException, SettingsException {
        if (request == null || !RequestReader.words().contains(request)) {
            throw new UsageException("say what is asked for, one of "
                    + String.join(", ", RequestReader.words().stream().sorted().toList()));
        }
        StringBuilder yaml = new StringBuilder("request: {" + request + ": {" + details() + "}}\n");
        yaml.append("on: \"").append(on).append("\"\n");
        append(yaml, "by", by);
        append(yaml, "at", place);
        append(yaml, "reply", reply);
        append(yaml, "poa", poa);
        append(yaml, "with", with);
        append(yaml, "without", without);
        return SettingsFile.parse("the command line", yaml.toString());
    }

    private String details() throws UsageException {
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> detail : details.entrySet()) {
            String value = word(detail.getValue().replace('_', '-')).equals("") ? "" : detail.getValue();
            written.add(word(detail.getKey()) + ": "
                    + (LISTS.contains(detail.getKey()) ? "[" + value.replace(",", ", ") + "]" : value));
        }
        return String.join(", ", written);
    }

    private static void append(StringBuilder yaml, String field, @Nullable String value) throws UsageException {
        if (value != null) {
            String checked = word(value.replace('_', '-'));
            yaml.append(field)
                    .append(": ")
                    .append(checked.isEmpty() ? "" : value)
                    .append('\n');
        }
    }

    private static void append(StringBuilder yaml, String field, List<String> values) throws UsageException {
        for (String value : values) {
            String unused = word(value.replace('_', '-'));
        }
        if (!values.isEmpty()) {
            yaml.append(field).append(": [").append(String.join(", ", values)).append("]\n");
        }
    }

    // What stands here becomes part of a YAML text.
    private static String word(String value) throws UsageException {
        if (!WORD.matcher(value).matches()) {
            throw new UsageException(
                    "\"" + value + "\" is no word of a visit; letters, digits, colons and hyphens are possible");
        }
        return value;
    }
}
