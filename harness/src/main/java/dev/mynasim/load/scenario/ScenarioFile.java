// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.scenario;

import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scenarios: the bundled ones by name, those of a user from a file. The format is that of
 * {@code schema/scenario-1.schema.json} beside this class.
 */
public final class ScenarioFile {
    private static final Map<String, Certificate> CERTIFICATES = Map.of(
            "sign-certificate", Certificate.SIGN,
            "sign-ca-certificate", Certificate.SIGN_CA,
            "auth-certificate", Certificate.AUTH,
            "auth-ca-certificate", Certificate.AUTH_CA);
    private static final Map<String, Credential> CREDENTIALS = Map.of("auth", Credential.AUTH, "sign", Credential.SIGN);
    private static final Map<String, Step> SELECT = Map.of("select", new Step.Select());

    private ScenarioFile() {}

    /**
     * A scenario.
     *
     * @param nameOrFile the name of a bundled one, or a file whose name ends in {@code .yaml}, {@code .yml} or
     *     {@code .json}
     * @throws SettingsException when there is none, or the file cannot be used
     */
    public static Scenario find(String nameOrFile) throws SettingsException {
        Scenario bundled = Scenario.bundled().get(nameOrFile);
        if (bundled != null) {
            return bundled;
        }
        if (nameOrFile.matches(".*\\.(yaml|yml|json)")) {
            return read(SettingsFile.read(Path.of(nameOrFile)));
        }
        throw new SettingsException("there is no scenario \"" + nameOrFile + "\"; bundled are "
                + String.join(", ", Scenario.bundled().keySet()) + ", and a file of your own ends in .yaml");
    }

    /**
     * Reads a scenario.
     *
     * @throws SettingsException when it cannot be used
     */
    public static Scenario read(Fields file) throws SettingsException {
        file.only("scenario", "purpose", "operations");
        List<Operation> operations = new ArrayList<>();
        for (Node item : file.list("operations")) {
            operations.add(operation(item.asFields()));
        }
        try {
            return new Scenario(
                    file.scalar("scenario").words(), file.scalar("purpose").words(), operations);
        } catch (IllegalArgumentException e) {
            throw file.place().problem(String.valueOf(e.getMessage()));
        }
    }

    private static Operation operation(Fields fields) throws SettingsException {
        fields.only("operation", "weight", "steps");
        List<Step> steps = new ArrayList<>();
        for (Node item : fields.list("steps")) {
            steps.add(step(item));
        }
        Scalar weight = fields.maybe("weight");
        try {
            return new Operation(
                    fields.scalar("operation").words(),
                    weight == null ? 1 : weight.whole(1, Operation.HEAVIEST),
                    steps);
        } catch (IllegalArgumentException e) {
            throw fields.place().problem(String.valueOf(e.getMessage()));
        }
    }

    private static Step step(Node node) throws SettingsException {
        if (node instanceof Scalar scalar) {
            return scalar.choice(SELECT);
        }
        Fields fields = node.asFields();
        String kind = fields.oneOf(Set.of("verify", "tries", "read", "read-part", "random", "sign"));
        return switch (kind) {
            case "verify" -> new Step.Verify(fields.scalar(kind).choice(CREDENTIALS));
            case "tries" -> new Step.Tries(fields.scalar(kind).choice(CREDENTIALS));
            case "read" -> new Step.Read(fields.scalar(kind).choice(CERTIFICATES));
            case "random" -> new Step.Random(fields.scalar(kind).whole(1, Step.ReadPart.LONGEST));
            case "sign" -> new Step.Sign(fields.scalar(kind).choice(CREDENTIALS));
            default -> part(fields.get(kind).asFields().only("file", "offset", "length"));
        };
    }

    private static Step part(Fields part) throws SettingsException {
        return new Step.ReadPart(
                part.scalar("file").choice(CERTIFICATES),
                part.scalar("offset").whole(0, Step.ReadPart.LARGEST_OFFSET),
                part.scalar("length").whole(1, Step.ReadPart.LONGEST));
    }
}
