// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.rule.Option;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Documents;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Reply;
import dev.mynasim.counter.visit.Request;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Who may act, with which papers, and whether a letter has to be sent first. */
final class WhoGates {
    private static final int PROOF_MONTHS = 3;

    private WhoGates() {}

    /** Under 15 and wards only the legal representative; for others there is none. */
    static Gate mayAct(Topic topic) {
        return c -> {
            boolean needs = c.person().needsRepresentative(c.day());
            boolean represents = c.visit().applicant() instanceof Applicant.LegalRepresentative;
            if (needs == represents) {
                return Optional.empty();
            }
            return c.refuse(
                    needs
                            ? "For people under 15 and adult wards only the legal representative can apply"
                            : "The person is 15 or older and no ward, so there is no legal representative;"
                                    + " the person or an agent applies",
                    topic.rule(c.route(), Topic.Item.MINOR));
        };
    }

    /** The form, and for whoever acts for another the identity document and the proof. */
    static Gate papers(Topic topic) {
        return c -> {
            Route route = c.route();
            Optional<Decision> objection = paper(c, topic.form(), topic.rule(route, Topic.Item.FORM));
            if (objection.isPresent() || route == Route.SELF) {
                return objection;
            }
            return identity(c, topic);
        };
    }

    /** The identity document of who acts for another, and a representative's proof. */
    static Optional<Decision> identity(Case c, Topic topic) {
        boolean photo = c.policies().has(Option.PHOTO_ID_FOR_PROXIES);
        if (photo) {
            c.cite("A-63");
        }
        c.cite(topic.rule(c.route(), Topic.Item.IDENTITY));
        boolean identified = c.documents().has(Paper.PROXY_PHOTO_IDENTITY)
                || (!photo && c.documents().has(Paper.PROXY_IDENTITY));
        if (!identified) {
            return c.refuse("Missing is " + (photo ? Paper.PROXY_PHOTO_IDENTITY : Paper.PROXY_IDENTITY).words());
        }
        return c.route() == Route.REPRESENTATIVE ? proof(c, topic) : Optional.empty();
    }

    private static Optional<Decision> paper(Case c, Paper paper, String rule) {
        c.cite(rule);
        return c.documents().has(paper)
                ? Optional.empty()
                : c.refuse("Missing is " + paper.words() + "; it lies at the counter and can be filled in now");
    }

    private static Optional<Decision> proof(Case c, Topic topic) {
        if (c.person().isDomicileHere()) {
            c.cite(topic.rule(Route.REPRESENTATIVE, Topic.Item.NO_PROOF));
            return Optional.empty();
        }
        c.cite(topic.rule(Route.REPRESENTATIVE, Topic.Item.PROOF), "A-124");
        Paper proof = c.person().ward() ? Paper.GUARDIANSHIP_REGISTER : Paper.FAMILY_REGISTER;
        if (!c.documents().has(proof)) {
            return c.refuse("Missing is the proof of representation, " + proof.words()
                    + "; it is not needed only when the registered domicile is in the city");
        }
        LocalDate issued = c.documents().proofIssuedOn();
        boolean fresh = issued != null
                && !issued.isAfter(c.day())
                && !issued.plusMonths(PROOF_MONTHS).isBefore(c.day());
        return c.person().ward() || fresh
                ? Optional.empty()
                : c.refuse("The copy of the family register is older than three months");
    }

    /** The closed power of attorney of a household member, or the inquiry and its reply (S-33 to S-36). */
    static Gate inquiry(Topic topic) {
        return c -> switch (c.route()) {
            case SELF, REPRESENTATIVE -> Optional.empty();
            case POWER_OF_ATTORNEY -> powerOfAttorney(c);
            case AGENT -> reply(c, topic);
        };
    }

    private static Optional<Decision> powerOfAttorney(Case c) {
        c.cite("S-76", "A-120");
        Documents.PowerOfAttorney poa = c.documents().poa();
        return poa == null || !poa.sealed()
                ? c.refuse("A member of the household needs a power of attorney in a closed envelope, the PINs inside")
                : Optional.empty();
    }

    private static Optional<Decision> reply(Case c, Topic topic) {
        if (c.visit().applicant() instanceof Applicant.HouseholdMember) {
            c.cite("S-76");
        } else if (c.documents().has(Paper.MOVE_NOTICE) && c.documents().poa() != null) {
            c.cite("A-122");
        }
        Reply reply = c.documents().reply();
        boolean renewal = c.visit().request() instanceof Request.RenewCertificates;
        if (reply == null || (reply.withExpiryNotice() && !renewal)) {
            return Optional.of(c.waitForReply(
                    "An inquiry-and-reply form is mailed to the person; please come again with it",
                    topic.rule(Route.AGENT, Topic.Item.LETTER)));
        }
        if (reply.withExpiryNotice()) {
            c.cite("S-36");
        }
        c.cite("S-34", "A-123", "P9");
        if (!reply.sealed()) {
            return c.refuse("The reply has to come in the envelope that the person closed");
        }
        return Arrays.stream(Reply.Field.values())
                .filter(field -> !reply.fields().contains(field) && isNeeded(c, field))
                .findFirst()
                .flatMap(field -> c.refuse("The reply lacks " + field + "; the person has to fill it in"));
    }

    /** A child's or other card without sign certificate has no sign PIN that could be entered. */
    private static boolean isNeeded(Case c, Reply.Field field) {
        return switch (field) {
            case NAME, ADDRESS, JUKI_PIN -> true;
            case SIGN_PIN -> c.visit().request().pins().contains(PinKind.SIGN);
            case AUTH_PIN -> c.visit().request().pins().contains(PinKind.AUTH);
        };
    }
}
