// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.file;

import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Documents;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Reply;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is presented, in a file: {@code with} and {@code without} papers, {@code proofIssued}, {@code poa},
 * {@code reply}, {@code known}. Card, both forms and, of who acts for another, the identity document are there unless
 * taken away.
 */
final class DocumentsReader {
    private static final Map<String, Boolean> POA = Map.of("sealed", true, "open", false);
    private static final Map<String, Reply> REPLIES = Map.of(
            "complete", Reply.complete(),
            "open", new Reply(Set.of(Reply.Field.values()), false, false),
            "notice", new Reply(Set.of(Reply.Field.values()), true, true));

    private DocumentsReader() {}

    static Documents read(Fields fields, Applicant applicant) throws SettingsException {
        EnumSet<Paper> papers = EnumSet.of(Paper.CARD, Paper.APPLICATION_FORM, Paper.PIN_FORM);
        if (applicant.isProxy()) {
            papers.addAll(EnumSet.of(Paper.PROXY_IDENTITY, Paper.PROXY_PHOTO_IDENTITY));
        }
        papers.addAll(Words.words(fields, "with", Paper.class));
        papers.removeAll(Words.words(fields, "without", Paper.class));
        Set<PinKind> known =
                fields.has("known") ? Words.words(fields, "known", PinKind.class) : EnumSet.allOf(PinKind.class);
        LocalDate proof = Words.maybeDate(fields, "proofIssued");
        Scalar poa = fields.maybe("poa");
        return new Documents(
                papers,
                known,
                proof,
                poa == null ? null : new Documents.PowerOfAttorney(poa.choice(POA)),
                reply(fields));
    }

    private static @Nullable Reply reply(Fields fields) throws SettingsException {
        Node reply = fields.find("reply");
        if (reply == null) {
            return null;
        }
        if (reply instanceof Scalar scalar) {
            return scalar.choice(REPLIES);
        }
        Fields details = reply.asFields().only("fields");
        return new Reply(Words.words(details, "fields", Reply.Field.class), true, false);
    }
}
