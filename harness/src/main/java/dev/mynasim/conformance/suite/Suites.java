// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.suite;

import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.reader.ReaderCases;
import dev.mynasim.conformance.script.ScriptCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All cases, suite by suite. */
public final class Suites {
    private Suites() {}

    /** Each suite's cases by the suite's name, in the order in which they are run. */
    public static Map<String, List<TestCase>> all() {
        return all(ReaderCases.Helpers.NONE);
    }

    /**
     * The same with what some cases of readers need beside a stand.
     *
     * @param helpers who can restart a reader's service, another program, other readers
     */
    public static Map<String, List<TestCase>> all(ReaderCases.Helpers helpers) {
        Map<String, List<TestCase>> suites = new LinkedHashMap<>();
        Stream.concat(ScriptCases.all().stream(), ReaderCases.all(helpers).stream())
                .forEach(test -> suites.computeIfAbsent(test.suite(), name -> new ArrayList<>())
                        .add(test));
        suites.replaceAll((name, cases) -> List.copyOf(cases));
        return suites;
    }
}
