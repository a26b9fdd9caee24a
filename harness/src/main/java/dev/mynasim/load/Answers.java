// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.Judgement.Kind;
import dev.mynasim.load.Judgement.Wrong;
import dev.mynasim.load.scenario.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one operation brought and is to be checked when its time has been taken. */
final class Answers {
    /** Fewer random octets may well come twice. */
    private static final int FEWEST_RANDOM = 8;

    private final List<Supplier<Judgement>> checks = new ArrayList<>();
    private byte[] lastRandom = {};

    void clear() {
        checks.clear();
    }

    void sign(Step.Sign step, @Nullable SignatureCheck key, byte[] info, byte[] signature) {
        checks.add(() -> key != null && key.verifies(info, signature)
                ? Judgement.RIGHT
                : new Wrong(
                        Kind.SIGNATURE,
                        "the signature with the %s key does not verify with the card's certificate"
                                .formatted(step.credential())));
    }

    void read(Step step, byte @Nullable [] first, byte[] read) {
        checks.add(() -> {
            int at = first == null ? 0 : Arrays.mismatch(first, read);
            return at < 0
                    ? Judgement.RIGHT
                    : new Wrong(
                            Kind.CONTENTS,
                            "%s: %d octets came, and differ from the first read at octet %d"
                                    .formatted(step.words(), read.length, at));
        });
    }

    void random(byte[] octets) {
        checks.add(() -> {
            boolean again = octets.length >= FEWEST_RANDOM && Arrays.equals(octets, lastRandom);
            lastRandom = octets;
            return again
                    ? new Wrong(Kind.CONTENTS, "the card gave the same " + octets.length + " random octets twice")
                    : Judgement.RIGHT;
        });
    }

    /** All of them, up to the first that is wrong. */
    Judgement check() {
        for (Supplier<Judgement> check : checks) {
            Judgement judgement = check.get();
            if (judgement instanceof Wrong) {
                return judgement;
            }
        }
        return Judgement.RIGHT;
    }
}
