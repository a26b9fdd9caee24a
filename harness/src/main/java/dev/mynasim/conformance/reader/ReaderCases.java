// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cases for readers and the software between them and a program. */
public final class ReaderCases {
    /** The suites, in the order in which they are run. */
    public static final List<String> SUITES = List.of(
            "reader-atr",
            "reader-power",
            "reader-exchange",
            "reader-lengths",
            "reader-presence",
            "reader-exclusive",
            "reader-time",
            "reader-load",
            "reader-recovery");

    /**
     * What some cases need beside a stand; those cases do not apply without.
     *
     * @param service ends and starts the service of the reader
     * @param other a program beside this one
     * @param neighbours other readers, which stay the caller's
     */
    public record Helpers(Optional<ServiceControl> service, Optional<OtherProgram> other, List<Stand> neighbours) {
        /** Nothing. */
        public static final Helpers NONE = new Helpers(Optional.empty(), Optional.empty(), List.of());

        /** Copies the list. */
        public Helpers {
            neighbours = List.copyOf(neighbours);
        }
    }

    private ReaderCases() {}

    /** The cases that a {@link Matrix} crosses readers and cards with; each runs on any card. */
    public static List<TestCase> matrix() {
        return MatrixCases.all();
    }

    /** All cases, each once, those last that may leave a program unusable. */
    public static List<TestCase> all(Helpers helpers) {
        List<TestCase> cases = new ArrayList<>();
        cases.addAll(AtrCases.all());
        cases.addAll(PowerCases.all());
        cases.addAll(ExchangeCases.all());
        cases.addAll(CarryCases.all());
        cases.addAll(LengthCases.all());
        cases.addAll(PresenceCases.all());
        cases.addAll(ExclusiveCases.all(helpers.other()));
        cases.addAll(TimeCases.all());
        cases.addAll(LoadCases.all(helpers.neighbours()));
        cases.addAll(RemovalCases.all());
        cases.addAll(RecoveryCases.all(helpers.service(), helpers.other()));
        return List.copyOf(cases);
    }
}
