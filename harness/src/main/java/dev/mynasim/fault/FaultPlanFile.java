// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads fault plans. The format is that of {@code schema/fault-plan-1.schema.json} beside this class. */
public final class FaultPlanFile {
    private FaultPlanFile() {}

    /**
     * Reads a file.
     *
     * @throws SettingsException when it cannot be used: with file, line, field and what is allowed
     */
    public static FaultPlan read(Path file) throws SettingsException {
        return read(SettingsFile.read(file));
    }

    /**
     * Reads a plan.
     *
     * @throws SettingsException when it cannot be used
     */
    public static FaultPlan read(Fields file) throws SettingsException {
        file.only("plan", "purpose", "seed", "faults");
        Scalar seed = file.maybe("seed");
        file.get("faults");
        List<Fault> faults = new ArrayList<>();
        for (Node item : file.list("faults")) {
            faults.add(fault(item.asFields()));
        }
        try {
            return new FaultPlan(
                    file.scalar("plan").words(),
                    file.scalar("purpose").words(),
                    seed == null ? 0 : seed.seed(),
                    faults);
        } catch (IllegalArgumentException e) {
            throw file.place().problem(String.valueOf(e.getMessage()));
        }
    }

    private static Fault fault(Fields fields) throws SettingsException {
        fields.only("name", "when", "then");
        Fields when = fields.get("when").asFields();
        try {
            return new Fault(
                    fields.scalar("name").words(),
                    MatchReader.match(when),
                    MatchReader.often(when),
                    ActionReader.read(fields.get("then").asFields()));
        } catch (IllegalArgumentException e) {
            throw fields.place().problem(String.valueOf(e.getMessage()));
        }
    }
}
