// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.vectors.clients.OctetPattern;
import dev.mynasim.vectors.clients.Step;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does one step after the other, each by its kind. */
final class StepRunner {
    private final CardTalk talk;
    private final Values values;
    private final List<String> tolerated = new ArrayList<>();

    StepRunner(CardTalk talk, Values values) {
        this.talk = talk;
        this.values = values;
    }

    /** Sentences on answers that fitted another than the first of several patterns. */
    List<String> tolerated() {
        return List.copyOf(tolerated);
    }

    void run(Step step) throws LinkException, StepFailure {
        if (step instanceof Step.Send send) {
            send(send);
        } else if (step instanceof Step.Read read) {
            values.keep(read.into(), new FileReading(talk).read(read.read()));
        } else if (step instanceof Step.Check check) {
            check(check);
        } else if (step instanceof Step.Join join) {
            values.keep(join.into(), join.join().fill(values::get));
        } else if (step instanceof Step.FirstObject first) {
            firstObject(first);
        } else if (step instanceof Step.IsCertificate is) {
            Certificates.parse(values.get(is.certificate()));
        } else if (step instanceof Step.Verify verify) {
            new SignatureCheck(values).verify(verify.verify());
        } else if (step instanceof Step.AnswerToReset reset) {
            match(reset.atr(), talk.card().atr().octets(), "the answer to reset");
        } else if (step instanceof Step.Reset reset) {
            reset(reset);
        }
    }

    private void send(Step.Send step) throws LinkException, StepFailure {
        ResponseApdu answer = talk.transmit(step.send().fill(values::get));
        String what = "the answer %s to %s".formatted(answer, step.send());
        match(step.expect(), answer.octets(), what, "%d octets, %s".formatted(answer.nr(), answer.statusWord()));
        OctetPattern preferred = step.expect().preferred();
        if (preferred.match(answer.octets(), values::get).isEmpty()) {
            tolerated.add("%s is not %s".formatted(what, preferred));
        }
    }

    private void check(Step.Check step) throws StepFailure {
        byte[] octets = values.get(step.check());
        String at = step.at();
        int from = 0;
        if (at != null) {
            BigInteger offset = new BigInteger(1, values.get(at))
                    .subtract(BigInteger.valueOf(step.less() == null ? 0 : step.less()));
            if (offset.signum() < 0 || offset.compareTo(BigInteger.valueOf(octets.length)) > 0) {
                throw new StepFailure(
                        "%s points out of %s, which has %d octets".formatted(at, step.check(), octets.length));
            }
            from = offset.intValue();
        }
        match(step.expect(), Arrays.copyOfRange(octets, from, octets.length), step.check());
    }

    private void firstObject(Step.FirstObject step) throws StepFailure {
        byte[] octets = values.get(step.object());
        int length = BerLength.ofObject(octets);
        if (length > octets.length) {
            throw new StepFailure(
                    "%s has %d octets, and its object %d".formatted(step.object(), octets.length, length));
        }
        values.keep(step.into(), Arrays.copyOf(octets, length));
    }

    private void reset(Step.Reset step) throws LinkException {
        switch (step.reset()) {
            case WARM -> talk.card().reset();
            case COLD -> {
                talk.card().powerDown();
                talk.card().powerUp();
            }
        }
    }

    // Says which pattern, never which octets: an answer may hold what is a person's own.
    private void match(OctetPattern pattern, byte[] octets, String what) throws StepFailure {
        match(pattern, octets, what, octets.length + " octets");
    }

    private void match(OctetPattern pattern, byte[] octets, String what, String received) throws StepFailure {
        Optional<Map<String, byte[]>> matched = pattern.match(octets, values::get);
        if (matched.isEmpty()) {
            throw new StepFailure(
                    "%s is not %s".formatted(what, pattern), new Outcome.Mismatch(pattern.toString(), received));
        }
        values.keepAll(matched.get());
    }
}
