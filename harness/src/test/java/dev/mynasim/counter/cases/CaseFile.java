// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import dev.mynasim.counter.file.DossierReader;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.rule.Bundled;
import dev.mynasim.counter.rule.Mark;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The counter's cases and the dossiers of the persons in them. */
public final class CaseFile {
    private static final Map<String, Mark> MARKS =
            Arrays.stream(Mark.values()).collect(Collectors.toMap(Mark::name, mark -> mark));

    private CaseFile() {}

    /** The table of section 8. */
    public static List<CaseRow> table() {
        return Bundled.read("cases.yaml", CaseFile::read);
    }

    /** One case or more for each rule. */
    public static List<CaseRow> ofRules() {
        return Bundled.read("rule-cases.yaml", CaseFile::read);
    }

    /** The persons, by name. */
    public static Map<String, Dossier> dossiers() {
        return Bundled.read("dossiers.yaml", file -> {
            Map<String, Dossier> dossiers = new LinkedHashMap<>();
            for (Map.Entry<String, Node> entry :
                    file.only("dossiers").get("dossiers").asFields().values().entrySet()) {
                dossiers.put(entry.getKey(), DossierReader.read(entry.getValue().asFields()));
            }
            return dossiers;
        });
    }

    private static List<CaseRow> read(Fields file) throws SettingsException {
        List<CaseRow> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : file.only("cases").list("cases")) {
            Fields fields = node.asFields();
            CaseRow row =
                    row(fields.only("id", "title", "sources", "mark", "runner", "start", "now", "roots", "steps"));
            if (!ids.add(row.id())) {
                throw node.place().problem("the case " + row.id() + " stands here twice");
            }
            rows.add(row);
        }
        return rows;
    }

    private static CaseRow row(Fields fields) throws SettingsException {
        List<String> sources = new ArrayList<>();
        for (Node source : fields.list("sources")) {
            sources.add(source.asScalar().words());
        }
        List<Fields> steps = new ArrayList<>();
        for (Node step : fields.list("steps")) {
            steps.add(step.asFields());
        }
        return new CaseRow(
                fields.scalar("id").words(),
                fields.scalar("title").words(),
                sources,
                fields.scalar("mark").choice(MARKS),
                fields.scalar("runner").choice(Map.of("pure", false, "desk", true)),
                fields,
                steps);
    }
}
