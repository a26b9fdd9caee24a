// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.suite;

import dev.mynasim.conformance.TestCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cases somebody wants.
 *
 * @param suites names of suites; an asterisk stands for any characters; none means all
 * @param ids ids of cases, with asterisks too; none means all
 */
public record Choice(List<String> suites, List<String> ids) {
    /** All cases. */
    public static final Choice ALL = new Choice(List.of(), List.of());

    /** What a choice comes to. */
    public sealed interface Result {}

    /**
     * Something was found for each name.
     *
     * @param cases in the order of the suites
     */
    public record Chosen(List<TestCase> cases) implements Result {}

    /**
     * A name fits nothing.
     *
     * @param sentence which one, and what there is, without a full stop
     */
    public record Unknown(String sentence) implements Result {}

    /** Takes copies. */
    public Choice {
        suites = List.copyOf(suites);
        ids = List.copyOf(ids);
    }

    /** Chooses among suites. */
    public Result among(Map<String, List<TestCase>> all) {
        Optional<String> noSuite = suites.stream()
                .filter(wanted -> all.keySet().stream().noneMatch(name -> fits(wanted, name)))
                .findFirst();
        if (noSuite.isPresent()) {
            return new Unknown(
                    "there is no suite %s; there are %s".formatted(noSuite.get(), String.join(", ", all.keySet())));
        }
        List<TestCase> ofSuites = all.entrySet().stream()
                .filter(suite -> suites.isEmpty() || suites.stream().anyMatch(name -> fits(name, suite.getKey())))
                .flatMap(suite -> suite.getValue().stream())
                .toList();
        Optional<String> noCase = ids.stream()
                .filter(wanted -> ofSuites.stream()
                        .noneMatch(test -> fits(wanted, test.id().text())))
                .findFirst();
        if (noCase.isPresent()) {
            return new Unknown("there is no case %s%s; --list tells which there are"
                    .formatted(noCase.get(), suites.isEmpty() ? "" : " in these suites"));
        }
        return new Chosen(ofSuites.stream()
                .filter(test -> ids.isEmpty()
                        || ids.stream().anyMatch(id -> fits(id, test.id().text())))
                .toList());
    }

    private static boolean fits(String wanted, String name) {
        String pattern = Stream.of(wanted.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(pattern, name);
    }
}
