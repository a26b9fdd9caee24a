// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.conformance.Stand;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract of stands on a virtual reader of the PC/SC service, run in a JVM of its own, because the JDK's provider
 * knows one pcscd in its life. {@code PcscStandContract <port of the slot> <name of the reader>} prints {@code passed
 * <test>} or {@code failed <test>} and why.
 */
public final class PcscStandContract extends StandContract {
    private final Stand stand;

    private PcscStandContract(Stand stand) {
        this.stand = stand;
    }

    @Override
    Stand stand() {
        return stand;
    }

    /** The tests of the contract, by name. */
    static List<String> tests() {
        return methods().map(Method::getName).toList();
    }

    /** Entry point of the child JVM. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CardShelf shelf = new CardShelf(InstantSource.system(), 1);
        try (Stand stand = PcscStand.virtual(shelf, arguments[1], "127.0.0.1", Integer.parseInt(arguments[0]))) {
            PcscStandContract contract = new PcscStandContract(stand);
            for (Method test : methods().toList()) {
                long start = System.nanoTime();
                try {
                    test.invoke(contract);
                    out.println("passed " + test.getName());
                } catch (InvocationTargetException e) {
                    out.println("failed " + test.getName());
                    e.getTargetException().printStackTrace(out);
                }
                out.println("  " + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        }
    }

    private static Stream<Method> methods() {
        return Arrays.stream(StandContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName));
    }
}
