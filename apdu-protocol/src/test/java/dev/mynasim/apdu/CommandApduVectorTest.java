// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.CommandApdu.Malformed;
import dev.mynasim.apdu.CommandApdu.Parsed;
import dev.mynasim.apdu.CommandApdu.WellFormed;
import dev.mynasim.vectors.CommandCase;
import dev.mynasim.vectors.TestVector;
import dev.mynasim.vectors.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The suite apdu-command-cases, read by the parser and written by the builder. */
class CommandApduVectorTest {
    private static final List<TestVector<CommandCase.Input, CommandCase.Expected>> VECTORS =
            CommandCase.read().vectors();

    @TestFactory
    Stream<DynamicTest> parse() {
        return VECTORS.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> parse(vector)));
    }

    @TestFactory
    Stream<DynamicTest> build() {
        return VECTORS.stream()
                .filter(vector -> vector.verdict() == Verdict.VALID)
                .map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> build(vector)));
    }

    @Test
    void theSuiteIsWholeAndHasEveryCaseAndReason() {
        assertThat(VECTORS).hasSize(80);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.VALID)
                .hasSize(62);
        assertThat(VECTORS)
                .filteredOn(vector -> vector.verdict() == Verdict.INVALID)
                .hasSize(18);
        Set<ApduCase> cases = EnumSet.noneOf(ApduCase.class);
        Set<CommandApdu.Reason> reasons = EnumSet.noneOf(CommandApdu.Reason.class);
        for (TestVector<CommandCase.Input, CommandCase.Expected> vector : VECTORS) {
            Parsed parsed = CommandApdu.parse(vector.input().octets().toArray());
            if (parsed instanceof WellFormed wellFormed) {
                cases.add(wellFormed.command().apduCase());
            } else if (parsed instanceof Malformed malformed) {
                reasons.add(malformed.reason());
            }
        }
        assertThat(cases).containsExactly(ApduCase.values());
        assertThat(reasons).containsExactly(CommandApdu.Reason.values());
    }

    private static void parse(TestVector<CommandCase.Input, CommandCase.Expected> vector) {
        byte[] octets = vector.input().octets().toArray();
        Parsed parsed = CommandApdu.parse(octets);
        if (vector.verdict() == Verdict.INVALID) {
            assertThat(parsed).isEqualTo(new Malformed(CommandApdu.Reason.valueOf(vector.refusal()), octets.length));
            return;
        }
        CommandApdu command = ((WellFormed) parsed).command();
        CommandCase.Expected expected = vector.expectedValues();
        assertThat(command.apduCase().label()).isEqualTo(expected.apduCase());
        assertThat(command.cla()).isEqualTo(expected.cla());
        assertThat(command.ins()).isEqualTo(expected.ins());
        assertThat(command.p1()).isEqualTo(expected.p1());
        assertThat(command.p2()).isEqualTo(expected.p2());
        assertThat(command.p1p2()).isEqualTo(expected.p1() * 256 + expected.p2());
        assertThat(command.nc()).isEqualTo(expected.nc());
        assertThat(command.ne()).isEqualTo(expected.ne());
        assertThat(command.hasLe()).isEqualTo(expected.ne() != 0);
        assertThat(command.data()).isEqualTo(expected.data().toArray());
        assertThat(command.octets()).isEqualTo(octets);
        assertThat(command.length()).isEqualTo(octets.length);
    }

    private static void build(TestVector<CommandCase.Input, CommandCase.Expected> vector) {
        CommandCase.Expected expected = vector.expectedValues();
        CommandApdu command = CommandApdu.of(expected.cla(), expected.ins(), expected.p1(), expected.p2())
                .withData(expected.data().toArray());
        if (expected.ne() != 0) {
            command = command.withNe(expected.ne());
        }
        if (expected.apduCase().endsWith("E")) {
            command = command.extended();
        }
        assertThat(command.octets()).isEqualTo(vector.input().octets().toArray());
        assertThat(CommandApdu.parse(command.octets())).isEqualTo(new WellFormed(command));
        assertThat(command.apduCase().label()).isEqualTo(expected.apduCase());
    }
}
