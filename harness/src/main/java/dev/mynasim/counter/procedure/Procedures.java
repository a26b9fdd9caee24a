// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.counter.visit.Visit;
import java.util.Map;
import java.util.Optional;

/** Finds the procedure for a request. */
public final class Procedures {
    private static final Map<Class<? extends Request>, Procedure> ALL = Map.ofEntries(
            Map.entry(Request.IssueCertificates.class, CertificateProcedures.issue()),
            Map.entry(Request.RenewCertificates.class, CertificateProcedures.renew()),
            Map.entry(Request.IssueSignAfterChange.class, CertificateProcedures.signAfterChange()),
            Map.entry(Request.ChangePin.class, PinProcedures.change()),
            Map.entry(Request.ResetPins.class, PinProcedures.reset()),
            Map.entry(Request.UpdateCardFace.class, CardProcedures.updateFace()),
            Map.entry(Request.ContinueUse.class, CardProcedures.continueUse()),
            Map.entry(Request.RevokeCertificates.class, LossProcedures.revoke()),
            Map.entry(Request.ReserveReset.class, KioskProcedures.reserve()),
            Map.entry(Request.KioskReset.class, KioskProcedures.reset()),
            Map.entry(Request.ApplyForCard.class, CardProcedures.apply()),
            Map.entry(Request.NotifyMoveOut.class, MoveProcedures.out()),
            Map.entry(Request.NotifyMoveIn.class, MoveProcedures.in()),
            Map.entry(Request.NotifyMoveWithinCity.class, MoveProcedures.withinCity()),
            Map.entry(Request.NotifyMoveAbroad.class, MoveProcedures.abroad()),
            Map.entry(Request.ExtendStay.class, StayProcedures.extend()),
            Map.entry(Request.ExtendSpecially.class, StayProcedures.extendSpecially()),
            Map.entry(Request.ReportLoss.class, LossProcedures.reportLoss()),
            Map.entry(Request.ReportFound.class, LossProcedures.reportFound()),
            Map.entry(Request.ReturnCard.class, LossProcedures.giveBack()));

    private Procedures() {}

    /** Decides on a visit. */
    public static Decision decide(Visit visit, House house) {
        Case c = new Case(visit, house);
        Procedure procedure = ALL.get(visit.request().getClass());
        if (procedure == null) {
            throw new IllegalStateException(
                    "no procedure for " + visit.request().getClass());
        }
        return isAlive(c).orElseGet(() -> procedure.decide(c));
    }

    private static Optional<Decision> isAlive(Case c) {
        return c.person().diedOn() == null
                ? Optional.empty()
                : c.refuse(
                        "The person died on " + c.person().diedOn() + "; the register has ended everything", "A-102");
    }
}
