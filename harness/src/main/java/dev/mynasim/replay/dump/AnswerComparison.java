// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import java.util.Arrays;
import java.util.Optional;

/** Compares an answer with that of a dump, and says the difference without showing data. */
final class AnswerComparison {
    private static final int GET_CHALLENGE = 0x84;
    private static final int COMPUTE_SIGNATURE = 0x2A;

    private AnswerComparison() {}

    /** The difference in words; empty when there is none that matters. */
    static Optional<String> difference(DumpStep.Exchange exchange, byte[] answer, ReplayRules rules) {
        if (!(ResponseApdu.parse(answer) instanceof ResponseApdu.WellFormed wellFormed)) {
            return Optional.of("an answer of %d octets has no status word".formatted(answer.length));
        }
        ResponseApdu response = wellFormed.response();
        DumpOctets expected = exchange.answer();
        int end = expected.length();
        StatusWord wanted =
                StatusWord.of(((expected.octets()[end - 2] & 0xFF) << 8) | (expected.octets()[end - 1] & 0xFF));
        if (expected.octet(end - 1) >= 0 && !wanted.equals(response.statusWord())) {
            return Optional.of("%s instead of %s: %s"
                    .formatted(
                            response.statusWord(), wanted, response.statusWord().sentence()));
        }
        int ins = exchange.command().octet(1);
        if (rules.allowsAnyData(ins)) {
            return Optional.empty();
        }
        if (response.nr() != end - 2) {
            return Optional.of("%d octets of data instead of %d".formatted(response.nr(), end - 2));
        }
        if (expected.hasMask() || isRandom(exchange.command())) {
            return Optional.empty();
        }
        int at = Arrays.mismatch(Arrays.copyOf(expected.octets(), end - 2), response.data());
        return at < 0
                ? Optional.empty()
                : Optional.of("the data differs from octet %d of %d on".formatted(at + 1, response.nr()));
    }

    // GET CHALLENGE, and signatures with a random salt (card-protocol.md section 4.2).
    private static boolean isRandom(DumpOctets command) {
        int p1 = command.octet(2);
        boolean salted = command.octet(1) == COMPUTE_SIGNATURE && (p1 == 4 || p1 == 5);
        return salted || command.octet(1) == GET_CHALLENGE;
    }
}
