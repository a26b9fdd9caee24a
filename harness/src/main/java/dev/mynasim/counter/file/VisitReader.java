// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.file;

import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.rule.Option;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Chain;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Place;
import dev.mynasim.counter.visit.Remote;
import dev.mynasim.counter.visit.Visit;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A visit in a file. The schema is that of {@code cases-1.schema.json}. */
public final class VisitReader {
    /** The fields of a visit beside those of the dossier. */
    private static final String[] FIELDS = {
        "dossier",
        "but",
        "request",
        "by",
        "with",
        "without",
        "proofIssued",
        "poa",
        "reply",
        "known",
        "at",
        "on",
        "systemDown",
        "policies",
        "options"
    };

    private static final Map<String, Applicant> APPLICANTS = Map.of(
            "self", new Applicant.Self(),
            "representative", new Applicant.LegalRepresentative(),
            "agent", new Applicant.Agent(),
            "household-member", new Applicant.HouseholdMember(),
            "curator", new Applicant.Curator(true),
            "curator-without-power", new Applicant.Curator(false));

    private static final Map<String, Place> PLACES = Stream.<Place[]>of(
                    Office.values(), Chain.values(), Remote.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toUnmodifiableMap(place -> ((Enum<?>) place).name(), place -> place));

    private VisitReader() {}

    /**
     * Reads a visit whose dossier is named.
     *
     * @param dossiers the dossiers by name
     * @throws SettingsException when it cannot be used
     */
    public static Visit read(Fields fields, Map<String, Dossier> dossiers) throws SettingsException {
        Dossier dossier = fields.scalar("dossier").choice(dossiers);
        Node but = fields.find("but");
        return read(fields, but == null ? dossier : DossierReader.changed(dossier, but.asFields()));
    }

    /**
     * Reads a visit of a person whose dossier is known already.
     *
     * @throws SettingsException when it cannot be used
     */
    public static Visit read(Fields fields, Dossier dossier) throws SettingsException {
        fields.only(FIELDS);
        Scalar by = fields.maybe("by");
        Applicant applicant = by == null ? new Applicant.Self() : by.choice(APPLICANTS);
        Scalar at = fields.maybe("at");
        return new Visit(
                dossier,
                RequestReader.read(fields.get("request")),
                applicant,
                DocumentsReader.read(fields, applicant),
                at == null ? Office.MAIN5 : at.choice(PLACES),
                Words.moment(fields.scalar("on")),
                Words.truth(fields, "systemDown"));
    }

    /**
     * The choices of a visit: {@code policies} by conflict, {@code options} by name.
     *
     * @throws SettingsException when there is no such choice
     */
    public static Policies policies(Fields fields) throws SettingsException {
        Policies policies = Policies.DEFAULTS;
        Node choices = fields.find("policies");
        if (choices != null) {
            for (Map.Entry<String, Node> choice : choices.asFields().values().entrySet()) {
                policies = with(policies, choice.getKey(), choice.getValue().asScalar());
            }
        }
        for (Option option : Words.words(fields, "options", Option.class)) {
            policies = policies.with(option);
        }
        return policies;
    }

    private static Policies with(Policies policies, String conflict, Scalar choice) throws SettingsException {
        try {
            return policies.with(conflict, choice.words());
        } catch (IllegalArgumentException e) {
            throw choice.place().problem(String.valueOf(e.getMessage()));
        }
    }
}
