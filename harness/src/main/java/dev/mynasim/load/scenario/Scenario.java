// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.scenario;

import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What clients do to their cards, again and again.
 *
 * @param name what it is called
 * @param purpose what it is for, one sentence
 * @param operations 1 to 8 kinds of operation
 */
public record Scenario(String name, String purpose, List<Operation> operations) {
    /** The most kinds of operation. */
    public static final int MOST_OPERATIONS = 8;

    /**
     * Checks the number of operations and takes a copy of the list.
     *
     * @throws IllegalArgumentException when there are none, too many, or two with one name, or when one selects the
     *     application and does not verify again what is needed then
     */
    public Scenario {
        operations = List.copyOf(operations);
        if (operations.isEmpty() || operations.size() > MOST_OPERATIONS) {
            throw new IllegalArgumentException(
                    "a scenario has 1 to " + MOST_OPERATIONS + " operations, not " + operations.size());
        }
        if (operations.stream().map(Operation::name).distinct().count() < operations.size()) {
            throw new IllegalArgumentException("two operations of the scenario have one name");
        }
        Set<Credential> needs = needs(operations);
        operations.forEach(operation -> checkVerified(operation, needs));
    }

    /** The bundled ones, by name: login, sign, read and mixed. */
    public static Map<String, Scenario> bundled() {
        Operation login = new Operation(
                "login",
                1,
                List.of(new Step.Select(), new Step.Verify(Credential.AUTH), new Step.Sign(Credential.AUTH)));
        Operation sign = new Operation("sign", 1, List.of(new Step.Sign(Credential.AUTH)));
        Operation read = new Operation("read", 1, List.of(new Step.ReadPart(Certificate.AUTH, 0, 200)));
        Operation certificate = new Operation("certificate", 2, List.of(new Step.Read(Certificate.AUTH)));
        Map<String, Scenario> all = new LinkedHashMap<>();
        Stream.of(
                        new Scenario(
                                "login",
                                "A login: the application is selected, the auth PIN verified, a fresh challenge signed.",
                                List.of(login)),
                        new Scenario("sign", "Signatures with the auth key, one after the other.", List.of(sign)),
                        new Scenario("read", "200 octets of the auth certificate.", List.of(read)),
                        new Scenario(
                                "mixed",
                                "Of ten clients five log in, three read a part and two the whole of a certificate.",
                                List.of(weighted(login, 5), weighted(read, 3), certificate)))
                .forEach(scenario -> all.put(scenario.name(), scenario));
        return all;
    }

    /** Whose PINs have to be verified for it. */
    public Set<Credential> needs() {
        return needs(operations);
    }

    /** The keys that it signs with. */
    public Set<Credential> signers() {
        Set<Credential> signers = EnumSet.noneOf(Credential.class);
        steps().filter(Step.Sign.class::isInstance).forEach(step -> signers.add(((Step.Sign) step).credential()));
        return signers;
    }

    /** All steps of all operations. */
    public Stream<Step> steps() {
        return operations.stream().flatMap(operation -> operation.steps().stream());
    }

    private static Set<Credential> needs(List<Operation> operations) {
        Set<Credential> needs = EnumSet.noneOf(Credential.class);
        operations.stream()
                .flatMap(operation -> operation.steps().stream())
                .map(Step::needs)
                .flatMap(Optional::stream)
                .forEach(needs::add);
        return needs;
    }

    /** A card would refuse what comes behind SELECT, and that would be the scenario's fault. */
    private static void checkVerified(Operation operation, Set<Credential> needs) {
        Set<Credential> forgotten = EnumSet.noneOf(Credential.class);
        for (Step step : operation.steps()) {
            if (step instanceof Step.Select) {
                forgotten.addAll(needs);
            } else if (step instanceof Step.Verify verify) {
                forgotten.remove(verify.credential());
            } else if (step.needs().filter(forgotten::contains).isPresent()) {
                throw new IllegalArgumentException(
                        "the operation \"%s\" would %s behind select, without verify before it"
                                .formatted(operation.name(), step.words()));
            }
        }
        if (!forgotten.isEmpty()) {
            throw new IllegalArgumentException(
                    "the operation \"%s\" selects the application and leaves the %s unverified for what follows"
                            .formatted(
                                    operation.name(),
                                    forgotten.iterator().next().pinLabel()));
        }
    }

    private static Operation weighted(Operation operation, int weight) {
        return new Operation(operation.name(), weight, operation.steps());
    }
}
