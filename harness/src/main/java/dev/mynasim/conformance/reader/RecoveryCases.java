// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;

/** After the service was ended and started again. Last, for a program may have to be started again after that. */
final class RecoveryCases {
    private RecoveryCases() {}

    static List<TestCase> all(Optional<ServiceControl> service, Optional<OtherProgram> other) {
        Needs both = Needs.FIRST
                .given(service, "nobody here may end the service of the reader and start it again")
                .given(other, "no other program was given that could use the reader");
        return new Suite(
                        "reader-recovery",
                        "reader-certification.md, Microsoft's programmes: the resource manager; pcsc-stack.md")
                .add(
                        "restart",
                        "after a restart of the service the card is found and answers",
                        "RC-2-15",
                        both,
                        bench -> restart(bench, service.orElseThrow(), other.orElseThrow()))
                .cases();
    }

    private static Verdict restart(Bench bench, ServiceControl service, OtherProgram other)
            throws CardException, Mismatch, InterruptedException {
        bench.with(TestApplication.SELECT_FIRST);
        String reader = bench.terminal().getName();
        try {
            service.restart();
            byte[] answer = other.send(reader, TestApplication.SELECT_FIRST).answer(Bench.PATIENCE);
            Bench.expect("a program that is started after the restart", Hex.octets("9000"), answer);
        } catch (IOException e) {
            throw new Mismatch("after the restart", "an answer", String.valueOf(e.getMessage()));
        }
        try {
            bench.with(TestApplication.SELECT_FIRST);
            return Verdict.passed();
        } catch (CardException | IllegalStateException e) {
            return bench.tolerated(
                    "a program that was running has to be started again after a restart: " + Reasons.of(e));
        }
    }
}
