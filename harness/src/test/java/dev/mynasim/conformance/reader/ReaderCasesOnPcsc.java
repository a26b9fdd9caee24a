// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.suite.Suites;
import dev.mynasim.pcsc.PcscStack;
import dev.mynasim.stand.CardShelf;
import dev.mynasim.stand.PcscStand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The cases through a real pcscd, in a JVM of its own, because the JDK's provider knows one pcscd in its life and the
 * last case restarts it. Prints {@code verdict <id> <kind>} for each, and what else is worth a line.
 */
public final class ReaderCasesOnPcsc {
    private ReaderCasesOnPcsc() {}

    /** Entry point of the child JVM. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CardShelf shelf = new CardShelf(InstantSource.system(), 1);
        try (PcscStack stack = new PcscStack(2);
                PcscStand stand = virtual(shelf, stack, 0);
                PcscStand neighbour = virtual(shelf, stack, 1)) {
            ServiceControl service = () -> {
                stack.stop();
                stack.start();
            };
            ReaderCases.Helpers helpers = new ReaderCases.Helpers(
                    Optional.of(service),
                    Optional.of(new PythonProgram(stack.clientEnvironment())),
                    List.of(neighbour));
            List<TestCase> cases =
                    Suites.all(helpers).values().stream().flatMap(List::stream).toList();
            long start = System.nanoTime();
            List<CaseResult> results = RunOnStand.run(stand, cases);
            out.println("all cases: " + (System.nanoTime() - start) / 1_000_000 + " ms");
            out.println(RunOnStand.words(results));
            RunOnStand.verdicts(results).forEach((id, kind) -> out.println("verdict " + id + " " + kind));
        }
    }

    private static PcscStand virtual(CardShelf shelf, PcscStack stack, int slot) throws Exception {
        return PcscStand.virtual(shelf, stack.readerName(slot), "127.0.0.1", stack.slotPort(slot));
    }
}
