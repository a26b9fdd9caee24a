// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.script;

import dev.mynasim.vectors.clients.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The PINs and codes that steps send. */
final class UsedCodes {
    private static final Set<String> CODES =
            Set.of("auth", "sign", "inputSupport", "juki", "codeA", "codeB", "birthDate");
    private static final String WRONG = ".wrong";

    private final Set<String> names;

    UsedCodes(List<Step> steps, List<Step> restore) {
        names = Stream.concat(steps.stream(), restore.stream())
                .flatMap(UsedCodes::values)
                .map(name -> name.replace(WRONG, ""))
                .filter(CODES::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> names() {
        return names;
    }

    /** Whether a wrong one is sent, which spends a try. */
    static boolean anyWrong(List<Step> steps) {
        return steps.stream().flatMap(UsedCodes::values).anyMatch(name -> name.endsWith(WRONG));
    }

    private static Stream<String> values(Step step) {
        if (step instanceof Step.Send send) {
            return send.send().values().stream();
        }
        return step instanceof Step.Join join ? join.join().values().stream() : Stream.empty();
    }
}
