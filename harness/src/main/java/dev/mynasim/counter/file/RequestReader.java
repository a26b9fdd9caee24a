// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.file;

import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked for in a file: one word with its details, for example {@code renew: {kinds: [SIGN, AUTH]}}. */
public final class RequestReader {
    @FunctionalInterface
    private interface Reading {
        Request read(Fields details) throws SettingsException;
    }

    private static final Map<String, Reading> READINGS = Map.ofEntries(
            Map.entry("issue", RequestReader::issue),
            Map.entry("renew", details -> new Request.RenewCertificates(kinds(details.only("kinds")))),
            Map.entry("issue-sign-after-change", plain(new Request.IssueSignAfterChange())),
            Map.entry("change-pin", details -> new Request.ChangePin(pin(details.only("pin"), "pin"))),
            Map.entry("reset-pins", RequestReader::reset),
            Map.entry("update-face", plain(new Request.UpdateCardFace())),
            Map.entry("continue-use", plain(new Request.ContinueUse())),
            Map.entry("revoke", RequestReader::revoke),
            Map.entry("reserve-reset", RequestReader::reserve),
            Map.entry("kiosk-reset", RequestReader::kiosk),
            Map.entry("apply-for-card", details -> new Request.ApplyForCard(kinds(details.only("kinds")))),
            Map.entry(
                    "move-out",
                    details -> new Request.NotifyMoveOut(
                            Words.date(details.only("planned").scalar("planned")))),
            Map.entry(
                    "move-in",
                    details -> new Request.NotifyMoveIn(
                            Words.date(details.only("moved").scalar("moved")))),
            Map.entry("move-within-city", plain(new Request.NotifyMoveWithinCity())),
            Map.entry("move-abroad", RequestReader::abroad),
            Map.entry(
                    "extend-stay",
                    details -> new Request.ExtendStay(
                            Words.date(details.only("until").scalar("until")))),
            Map.entry("extend-specially", plain(new Request.ExtendSpecially())),
            Map.entry("report-loss", plain(new Request.ReportLoss())),
            Map.entry("report-found", plain(new Request.ReportFound())),
            Map.entry("return-card", plain(new Request.ReturnCard())));

    private RequestReader() {}

    /** The words that requests have in files. */
    public static Set<String> words() {
        return READINGS.keySet();
    }

    /**
     * Reads a request.
     *
     * @param node one field, or its word alone when there are no details
     * @throws SettingsException when it cannot be used
     */
    public static Request read(Node node) throws SettingsException {
        try {
            if (node instanceof Scalar scalar) {
                return scalar.choice(READINGS).read(new Fields(node.place(), Map.of()));
            }
            String word = node.asFields().oneOf(READINGS.keySet());
            Reading reading = READINGS.get(word);
            if (reading == null) {
                throw node.place().problem("\"" + word + "\" is no request");
            }
            return reading.read(node.asFields().get(word).asFields());
        } catch (IllegalArgumentException e) {
            throw node.place().problem(String.valueOf(e.getMessage()));
        }
    }

    private static Reading plain(Request request) {
        return details -> {
            details.only();
            return request;
        };
    }

    private static Set<CertificateKind> kinds(Fields details) throws SettingsException {
        List<Node> kinds = details.list("kinds");
        return Words.words(kinds, CertificateKind.class);
    }

    private static PinKind pin(Fields details, String name) throws SettingsException {
        return Words.word(details.scalar(name), PinKind.class);
    }

    private static Request issue(Fields details) throws SettingsException {
        details.only("kinds", "card");
        Scalar card = details.maybe("card");
        return new Request.IssueCertificates(
                kinds(details),
                card == null ? Request.CardReplacement.NONE : Words.word(card, Request.CardReplacement.class));
    }

    private static Request reset(Fields details) throws SettingsException {
        details.only("pins", "act");
        Scalar act = details.maybe("act");
        return new Request.ResetPins(
                Words.words(details, "pins", PinKind.class),
                act == null ? Request.ResetAct.INITIALISE : Words.word(act, Request.ResetAct.class));
    }

    private static Request revoke(Fields details) throws SettingsException {
        details.only("kinds", "cause");
        return new Request.RevokeCertificates(
                kinds(details), Words.word(details.scalar("cause"), Request.RevocationCause.class));
    }

    private static Request reserve(Fields details) throws SettingsException {
        details.only("forgotten", "faceMatches");
        return new Request.ReserveReset(
                pin(details, "forgotten"), !details.has("faceMatches") || Words.truth(details, "faceMatches"));
    }

    private static Request kiosk(Fields details) throws SettingsException {
        details.only("forgotten", "reserved");
        Scalar reserved = details.maybe("reserved");
        return new Request.KioskReset(pin(details, "forgotten"), reserved == null ? null : Words.moment(reserved));
    }

    private static Request abroad(Fields details) throws SettingsException {
        details.only("departure", "continuedUse");
        return new Request.NotifyMoveAbroad(
                Words.date(details.scalar("departure")), Words.truth(details, "continuedUse"));
    }
}
