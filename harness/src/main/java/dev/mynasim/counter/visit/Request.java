// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.rule.Ordered;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody asks for. P1 to P10 are the scripts of counter-procedures.md section 5; P9 is who acts, not what. */
public sealed interface Request {
    /** The PINs that it has to do with beside the JUKI PIN. */
    default Set<PinKind> pins() {
        return Set.of();
    }

    /**
     * P1: certificates are issued, first ones or again outside a renewal.
     *
     * @param kinds which, at least one
     * @param card whether they go on a card that replaces another
     */
    record IssueCertificates(Set<CertificateKind> kinds, CardReplacement card) implements Request {
        /** Copies the set and checks it. */
        public IssueCertificates {
            kinds = atLeastOne(kinds);
        }

        @Override
        public Set<PinKind> pins() {
            return pinsOf(kinds);
        }
    }

    /**
     * P2: certificates are renewed.
     *
     * @param kinds which, at least one
     */
    record RenewCertificates(Set<CertificateKind> kinds) implements Request {
        /** Copies the set and checks it. */
        public RenewCertificates {
            kinds = atLeastOne(kinds);
        }

        @Override
        public Set<PinKind> pins() {
            return pinsOf(kinds);
        }
    }

    /** P3: only a sign certificate, after a move or another register change ended the old one. */
    record IssueSignAfterChange() implements Request {
        @Override
        public Set<PinKind> pins() {
            return Set.of(PinKind.SIGN);
        }
    }

    /**
     * P4: a PIN is changed; the old one is needed.
     *
     * @param pin which
     */
    record ChangePin(PinKind pin) implements Request {
        @Override
        public Set<PinKind> pins() {
            return Set.of(pin);
        }
    }

    /**
     * P5: PINs are reset; the old ones are not needed.
     *
     * @param pins which, at least one
     * @param act what exactly
     */
    record ResetPins(Set<PinKind> pins, ResetAct act) implements Request {
        /** Copies the set and checks it. */
        public ResetPins {
            pins = atLeastOne(pins);
        }
    }

    /** P6: the face of the card and its text files are brought up to date (券面事項更新). */
    record UpdateCardFace() implements Request {}

    /** P7: continued use (継続利用) after a move-in. */
    record ContinueUse() implements Request {}

    /**
     * P8: certificates are revoked on request.
     *
     * @param kinds which, at least one
     * @param cause why
     */
    record RevokeCertificates(Set<CertificateKind> kinds, RevocationCause cause) implements Request {
        /** Copies the set and checks it. */
        public RevokeCertificates {
            kinds = atLeastOne(kinds);
        }
    }

    /**
     * P10, first step: a reset at a kiosk is reserved in the app.
     *
     * @param forgotten the PIN that is to be reset
     * @param faceMatches whether the face is that of the card's portrait
     */
    record ReserveReset(PinKind forgotten, boolean faceMatches) implements Request {
        @Override
        public Set<PinKind> pins() {
            return Set.of(PinKind.SIGN, PinKind.AUTH);
        }
    }

    /**
     * P10, second step: the reset at the kiosk.
     *
     * @param forgotten the PIN that is to be reset
     * @param reservedAt when it was reserved; null without a reservation
     */
    record KioskReset(PinKind forgotten, @Nullable LocalDateTime reservedAt) implements Request {
        @Override
        public Set<PinKind> pins() {
            return Set.of(PinKind.SIGN, PinKind.AUTH);
        }
    }

    /**
     * A card is applied for.
     *
     * @param kinds which certificates are ticked; none is possible
     */
    record ApplyForCard(Set<CertificateKind> kinds) implements Request {
        /** Copies the set. */
        public ApplyForCard {
            kinds = Ordered.copy(kinds);
        }
    }

    /**
     * A move-out (転出) with the card.
     *
     * @param plannedOn the planned day
     */
    record NotifyMoveOut(LocalDate plannedOn) implements Request {}

    /**
     * A move-in (転入) from another municipality.
     *
     * @param movedOn the day of the move
     */
    record NotifyMoveIn(LocalDate movedOn) implements Request {}

    /** A move within the city (転居). */
    record NotifyMoveWithinCity() implements Request {}

    /**
     * A move abroad (国外転出).
     *
     * @param departure the planned day
     * @param continuedUse whether the card is to be used on
     */
    record NotifyMoveAbroad(LocalDate departure, boolean continuedUse) implements Request {}

    /**
     * A period of stay was extended, and the card is to follow.
     *
     * @param newEnd the new last day of stay
     */
    record ExtendStay(LocalDate newEnd) implements Request {}

    /** An extension of stay is pending, and the card is to have two months more. */
    record ExtendSpecially() implements Request {}

    /** The card is lost or stolen. */
    record ReportLoss() implements Request {}

    /** The card was found. */
    record ReportFound() implements Request {}

    /** The card is given back (返納, A-109). */
    record ReturnCard() implements Request {}

    /** Whether a card replaces another. */
    enum CardReplacement {
        /** No. */
        NONE,
        /** The old one was lost or spoilt by the holder: 800 yen. */
        LOST_OR_OWN_FAULT,
        /** The same as an express, where an office offers it. */
        EXPRESS
    }

    /** What a reset does. */
    enum ResetAct {
        /** Unlock and set a new PIN. */
        INITIALISE,
        /** Unlock; the old PIN stays. */
        UNLOCK
    }

    /** Why certificates are to be revoked. */
    enum RevocationCause {
        /** No longer needed. */
        NOT_NEEDED,
        /** The card was lost. */
        LOST,
        /** The card was stolen. */
        STOLEN,
        /** The card is damaged. */
        DAMAGED,
        /** Somebody else used it, or knows the key. */
        MISUSED
    }

    private static Set<PinKind> pinsOf(Set<CertificateKind> kinds) {
        return Ordered.copy(kinds.stream().map(PinKind::of).toList());
    }

    private static <E extends Enum<E>> Set<E> atLeastOne(Set<E> set) {
        if (set.isEmpty()) {
            throw new IllegalArgumentException("at least one is needed here");
        }
        return Ordered.copy(set);
    }
}
