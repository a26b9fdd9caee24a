// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import static dev.mynasim.service.ServiceRig.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.client.PinOutcome;
import dev.mynasim.pcsc.Program;
import dev.mynasim.pki.CertificateAuthority;
import dev.mynasim.pki.RevocationReason;
import dev.mynasim.relying.Challenge;
import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.Refusal;
import dev.mynasim.responder.TestCa;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three sample services with simulated cards and a CA over HTTP, end to end. */
class ServicesTest {
    private static final byte[] TAX_RETURN = "Income: 4,000,000 yen.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final ServiceRig rig;

    ServicesTest() throws Exception {
        rig = new ServiceRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theTaxOfficeTakesASignedReturn() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        TaxOffice office = new TaxOffice(rig.documents(rig.ocsp()));
        Signed signed = signed(card.side().signDocument(card.password(), TAX_RETURN, rig.ca.now()));
        assertThat(office.file(TAX_RETURN, signed.signature()))
                .isEqualTo(new Outcome.Accepted<>(new TaxOffice.Receipt(1, "高崎　花子", rig.ca.now())));
        byte[] other = "Income: 0 yen.".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(office.file(other, signed.signature()))).isInstanceOf(Refusal.WrongSignature.class);
    }

    @Test
    void opensslAcceptsWhatTheCardSigned() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        Path document = Files.write(folder.resolve("return.txt"), TAX_RETURN);
        Path cms = Files.write(
                folder.resolve("return.p7s"),
                signed(card.side().signDocument(card.password(), TAX_RETURN, rig.ca.now()))
                        .signature());
        Path root = TestCa.pem(
                folder.resolve("root.pem"), CertificateAuthority.testSignRoot().certificate());
        Program.Result result = Program.of("openssl", "cms", "-verify", "-binary", "-inform", "DER")
                .with("-in", cms.toString(), "-content", document.toString(), "-cades", "-purpose", "any")
                .with("-CAfile", root.toString(), "-no-CApath", "-no-CAstore")
                .with("-attime", String.valueOf(rig.ca.now().getEpochSecond()))
                .with("-out", folder.resolve("out").toString())
                .run();
        assertThat(result.orFail().stderr()).containsIgnoringCase("verification successful");
        assertThat(folder.resolve("out")).hasBinaryContent(TAX_RETURN);
    }

    /** A revocation never touches the card: it signs as before, and the service refuses with the reason. */
    @Test
    void aRevokedSignCertificateStillSignsOnTheCardAndIsRefused() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        TaxOffice office = new TaxOffice(rig.documents(rig.ocsp()));
        rig.ca.register().revoke(card.sign(), RevocationReason.AFFILIATION_CHANGED);
        Signed signed = signed(card.side().signDocument(card.password(), TAX_RETURN, rig.ca.now()));
        Refusal refusal = refusal(office.file(TAX_RETURN, signed.signature()));
        assertThat(refusal).isEqualTo(new Refusal.Revoked(RevocationReason.AFFILIATION_CHANGED, rig.ca.now()));
        assertThat(refusal.sentence())
                .isEqualTo("The certificate is revoked since 2027-01-15T03:00:00Z, because: affiliationChanged.");
    }

    /** T-095: who looks at lists only learns it the next day. */
    @Test
    void aServiceThatReadsListsRefusesFromTheNextDayOn() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        TaxOffice office = new TaxOffice(rig.documents(rig.lists()));
        byte[] signature = signed(card.side().signDocument(card.password(), TAX_RETURN, rig.ca.now()))
                .signature();
        rig.ca.register().revoke(card.sign(), RevocationReason.AFFILIATION_CHANGED);
        assertThat(office.file(TAX_RETURN, signature)).isInstanceOf(Outcome.Accepted.class);
        rig.ca.setNow("2027-01-15T15:00:00Z");
        assertThat(refusal(office.file(TAX_RETURN, signature)))
                .isEqualTo(new Refusal.Revoked(
                        RevocationReason.AFFILIATION_CHANGED, Instant.parse("2027-01-15T03:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"moved, affiliationChanged", "lost, certificateHold"})
    void personasWhoseRegisterSaysSoAreRefused(String persona, String reason) throws Exception {
        ServiceRig.Card card = rig.card(persona);
        TaxOffice office = new TaxOffice(rig.documents(rig.ocsp()));
        Signed signed = signed(card.side().signDocument(card.password(), TAX_RETURN, rig.ca.now()));
        assertThat(refusal(office.file(TAX_RETURN, signed.signature())))
                .isEqualTo(new Refusal.Revoked(RevocationReason.of(reason), rig.ca.now()));
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        ServiceRig.Card card = rig.card("expired");
        Signed signed = signed(card.side().signDocument(card.password(), TAX_RETURN, rig.ca.now()));
        assertThat(refusal(new TaxOffice(rig.documents(rig.ocsp())).file(TAX_RETURN, signed.signature())))
                .isInstanceOf(Refusal.Expired.class);
    }

    @Test
    void anUnregisteredServiceLearnsNothing() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        byte[] signature = signed(card.side().signDocument(card.password(), TAX_RETURN, rig.ca.now()))
                .signature();
        var ocsp = new dev.mynasim.relying.OcspSource(
                rig.directory(Optional.empty()),
                dev.mynasim.relying.Freshness.DEFAULT,
                new java.security.SecureRandom());
        assertThat(refusal(new TaxOffice(rig.documents(ocsp)).file(TAX_RETURN, signature))
                        .sentence())
                .contains("the responder says unauthorized");
        var lists = new dev.mynasim.relying.ListSource(
                rig.directory(Optional.empty()), dev.mynasim.relying.Freshness.DEFAULT);
        assertThat(refusal(new TaxOffice(rig.documents(lists)).file(TAX_RETURN, signature))
                        .sentence())
                .contains("status 401");
    }

    @Test
    void aServerThatIsNotThereIsSaid() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        byte[] signature = signed(card.side().signDocument(card.password(), TAX_RETURN, rig.ca.now()))
                .signature();
        var source = rig.ocsp();
        rig.server.close();
        assertThat(refusal(new TaxOffice(rig.documents(source)).file(TAX_RETURN, signature))
                        .sentence())
                .contains("cannot be reached");
    }

    @Test
    void thePortalKnowsItsPeopleByTheirCertificates() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        ServiceRig.Card other = rig.card("elderly");
        Portal portal = new Portal(rig.logins());
        assertThat(login(portal, card)).isEqualTo(new Outcome.Accepted<>(new Portal.Account(1, 1)));
        assertThat(login(portal, other)).isEqualTo(new Outcome.Accepted<>(new Portal.Account(2, 1)));
        assertThat(login(portal, card)).isEqualTo(new Outcome.Accepted<>(new Portal.Account(1, 2)));
        Challenge challenge = portal.begin();
        Signed answer = signed(card.side().answer(card.persona.pins().auth(), challenge));
        portal.login(challenge, answer);
        assertThat(refusal(portal.login(challenge, answer))).isEqualTo(new Refusal.UsedChallenge());
    }

    @Test
    void aSignCertificateAloneDoesNotStopALogin() throws Exception {
        Portal portal = new Portal(rig.logins());
        assertThat(login(portal, rig.card("moved"))).isInstanceOf(Outcome.Accepted.class);
        assertThat(refusal(login(portal, rig.card("lost"))))
                .isEqualTo(new Refusal.Revoked(RevocationReason.CERTIFICATE_HOLD, rig.ca.now()));
    }

    @Test
    void theKioskPrintsByPin() throws Exception {
        ServiceRig.Card card = rig.card("adult");
        Kiosk kiosk = new Kiosk(rig.logins(), rig.ca::now);
        String pin = card.persona.pins().auth();
        assertThat(kiosk.print(card.client, pin, "住民票の写し")).isEqualTo(new Kiosk.Answer.Printed("住民票の写し"));
        assertThat(kiosk.print(card.client, pin.equals("0000") ? "1111" : "0000", "住民票の写し"))
                .isEqualTo(new Kiosk.Answer.PinRefused(new PinOutcome.Wrong(2)));
        rig.ca.register().revoke(card.auth(), RevocationReason.CESSATION_OF_OPERATION);
        assertThat(kiosk.print(card.client, pin, "住民票の写し"))
                .isEqualTo(new Kiosk.Answer.Refused(
                        new Refusal.Revoked(RevocationReason.CESSATION_OF_OPERATION, rig.ca.now())));
    }

    /** A lock is the card's matter: no service and no CA hears of it (counter-procedures.md section 0.2). */
    @Test
    void aLockedPinStopsAtTheCard() throws Exception {
        ServiceRig.Card card = rig.card("auth-locked");
        Kiosk kiosk = new Kiosk(rig.logins(), rig.ca::now);
        assertThat(kiosk.print(card.client, card.persona.pins().auth(), "住民票の写し"))
                .isEqualTo(new Kiosk.Answer.PinRefused(new PinOutcome.Blocked()));
        assertThat(rig.ca.register().status(card.auth())).isEqualTo(new dev.mynasim.pki.CertificateStatus.Good());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-14T21:29:59Z, false",
        "2027-01-14T21:30:00Z, true",
        "2027-01-15T14:00:00Z, true",
        "2027-01-15T14:00:01Z, false",
    })
    void theKioskIsOpenFromHalfPastSixToEleven(String instant, boolean open) throws Exception {
        rig.ca.setNow("2027-01-14T00:00:00Z");
        ServiceRig.Card card = rig.card("adult");
        rig.ca.setNow(instant);
        assertThat(new Kiosk(rig.logins(), rig.ca::now)
                        .print(card.client, card.persona.pins().auth(), "印鑑登録証明書"))
                .isEqualTo(open ? new Kiosk.Answer.Printed("印鑑登録証明書") : new Kiosk.Answer.Closed());
    }

    private static Outcome<Portal.Account> login(Portal portal, ServiceRig.Card card) throws Exception {
        Challenge challenge = portal.begin();
        return portal.login(
                challenge, signed(card.side().answer(card.persona.pins().auth(), challenge)));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
