// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.suite;

import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.script.ScriptCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All cases, suite by suite. */
public final class Suites {
    private Suites() {}

    /** Each suite's cases by the suite's name, in the order in which they are run. */
    public static Map<String, List<TestCase>> all() {
        Map<String, List<TestCase>> suites = new LinkedHashMap<>();
        for (TestCase test : ScriptCases.all()) {
            suites.computeIfAbsent(test.suite(), name -> new ArrayList<>()).add(test);
        }
        suites.replaceAll((name, cases) -> List.copyOf(cases));
        return suites;
    }
}
