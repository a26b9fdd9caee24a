// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.benchmarks.suite.Against;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;

/** What benchmarks are called here: {@code CardSignatures.sign[rsa=corretto]}. */
final class JmhNames {
    private JmhNames() {}

    static String id(BenchmarkParams benchmark) {
        String name = benchmark.getBenchmark();
        String suite = name.substring(0, name.lastIndexOf('.'));
        return suite.substring(suite.lastIndexOf('.') + 1) + "." + method(name) + parameters(benchmark);
    }

    /** The id of a benchmark's baseline; empty when it is one itself. */
    static Optional<String> baseline(BenchmarkParams benchmark) {
        String name = benchmark.getBenchmark();
        String suite = name.substring(0, name.lastIndexOf('.'));
        return against(suite, method(name))
                .map(baseline -> suite.substring(suite.lastIndexOf('.') + 1) + "." + baseline + parameters(benchmark));
    }

    private static Optional<String> against(String suite, String method) {
        try {
            return Arrays.stream(Class.forName(suite).getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(method))
                    .filter(candidate -> candidate.isAnnotationPresent(Against.class))
                    .map(JmhNames::named)
                    .findFirst();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("JMH ran a class that is not there", e);
        }
    }

    private static String named(Method method) {
        return method.getAnnotation(Against.class).value();
    }

    private static String method(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String parameters(BenchmarkParams benchmark) {
        return benchmark.getParamsKeys().isEmpty()
                ? ""
                : benchmark.getParamsKeys().stream()
                        .sorted()
                        .map(key -> key + "=" + benchmark.getParam(key))
                        .collect(Collectors.joining(",", "[", "]"));
    }
}
