// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.load.Judgement.Kind;
import dev.mynasim.load.Judgement.Wrong;
import dev.mynasim.load.scenario.Operation;
import dev.mynasim.load.scenario.Scenario;
import dev.mynasim.load.scenario.Step;
import dev.mynasim.relying.DigestInfo;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client of one card: prepares it once, does operations and checks their answers. The PIN is presented only when
 * all its tries are left, and never again after any answer but success. For one thread at a time.
 */
final class CardClient {
    private static final Map<Credential, Integer> FULL = Map.of(Credential.AUTH, 3, Credential.SIGN, 5);

    private final LoadCard card;
    private final CountingIcc counting;
    private final JpkiClient client;
    private final CardPins pins;
    private final Challenges challenges;
    private final Certificates certificates;
    private final Map<Credential, SignatureCheck> keys = new EnumMap<>(Credential.class);
    private final Map<Step, byte[]> firstReads = new HashMap<>();
    private final Answers answers = new Answers();

    CardClient(LoadCard card, CardPins pins, Challenges challenges, Certificates certificates) {
        this.card = card;
        this.counting = new CountingIcc(card.icc());
        this.client = new JpkiClient(counting);
        this.pins = pins;
        this.challenges = challenges;
        this.certificates = certificates;
    }

    int number() {
        return card.number();
    }

    /** How many commands the card got. */
    long commands() {
        return counting.commands();
    }

    /** Power, application, PINs, the certificates of the keys, and what reads are compared with. */
    Judgement prepare(Scenario scenario) {
        return judged(() -> {
            counting.powerUp();
            client.select();
            for (Credential credential : scenario.needs()) {
                Judgement verified = verifyFirst(credential);
                if (verified instanceof Wrong) {
                    return verified;
                }
            }
            for (Credential credential : scenario.signers()) {
                Certificate which = credential == Credential.SIGN ? Certificate.SIGN : Certificate.AUTH;
                byte[] octets = certificates.shared(client.readOctets(which));
                keys.put(credential, certificates.check(which, octets));
            }
            for (Step step : scenario.steps().toList()) {
                byte[] read = read(step);
                if (read != null) {
                    firstReads.put(step, certificates.shared(read));
                }
            }
            return Judgement.RIGHT;
        });
    }

    /** Does an operation; what is checked without the card is left for {@link #check}. */
    Judgement perform(Operation operation) {
        answers.clear();
        return judged(() -> {
            for (Step step : operation.steps()) {
                Judgement judgement = perform(step);
                if (judgement instanceof Wrong) {
                    return judgement;
                }
            }
            return Judgement.RIGHT;
        });
    }

    /** Checks what the last operation brought. */
    Judgement check() {
        return answers.check();
    }

    private Judgement perform(Step step) throws LinkException, CardAnswerException {
        if (step instanceof Step.Select) {
            if (!card.mayBeReal()) {
                client.select();
            }
        } else if (step instanceof Step.Verify verify) {
            return card.mayBeReal() ? Judgement.RIGHT : verify(verify.credential());
        } else if (step instanceof Step.Tries tries) {
            return full(tries.credential());
        } else if (step instanceof Step.Sign sign) {
            byte[] info = DigestInfo.sha256(challenges.next());
            answers.sign(sign, keys.get(sign.credential()), info, client.sign(sign.credential(), info));
        } else if (step instanceof Step.Random random) {
            answers.random(client.random(random.length()));
        } else {
            byte[] read = read(step);
            if (read != null) {
                answers.read(step, firstReads.get(step), read);
            }
        }
        return Judgement.RIGHT;
    }

    private byte @Nullable [] read(Step step) throws LinkException, CardAnswerException {
        if (step instanceof Step.Read whole) {
            return client.readOctets(whole.which());
        }
        return step instanceof Step.ReadPart part ? client.readPart(part.which(), part.offset(), part.length()) : null;
    }

    private Judgement verifyFirst(Credential credential) throws LinkException, CardAnswerException {
        Judgement full = full(credential);
        return full instanceof Wrong ? full : verify(credential);
    }

    private Judgement full(Credential credential) throws LinkException, CardAnswerException {
        int tries = client.triesLeft(credential);
        int all = FULL.getOrDefault(credential, 0);
        return tries == all
                ? Judgement.RIGHT
                : new Wrong(
                        Kind.PIN,
                        "the %s has %d of %d tries left, so it is not presented; verify it once by hand"
                                .formatted(credential.pinLabel(), tries, all));
    }

    private Judgement verify(Credential credential) throws LinkException, CardAnswerException {
        String pin = pins.of(credential).orElse("");
        if (pin.isEmpty()) {
            return new Wrong(Kind.PIN, "the " + credential.pinLabel() + " is not known");
        }
        PinOutcome outcome;
        try {
            outcome = client.verify(credential, pin);
        } catch (CardAnswerException e) {
            return new Wrong(Kind.PIN, String.valueOf(e.getMessage()));
        }
        if (outcome instanceof PinOutcome.Verified) {
            return Judgement.RIGHT;
        }
        return new Wrong(
                Kind.PIN,
                outcome instanceof PinOutcome.Wrong wrong
                        ? "the %s is wrong, %d tries are left; it is not presented again"
                                .formatted(credential.pinLabel(), wrong.triesLeft())
                        : "the " + credential.pinLabel() + " is blocked");
    }

    private interface Talk {
        Judgement talk() throws LinkException, CardAnswerException;
    }

    private static Judgement judged(Talk talk) {
        try {
            return talk.talk();
        } catch (LinkException e) {
            return new Wrong(Kind.LINK, String.valueOf(e.getMessage()));
        } catch (CardAnswerException e) {
            return new Wrong(Kind.ANSWER, String.valueOf(e.getMessage()));
        }
    }
}
