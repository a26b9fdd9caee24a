// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.counter.Counter;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.Stay;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Documents;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Place;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.counter.world.CardMaker;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.counter.world.World;
import dev.mynasim.counter.world.Worlds;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.CertificateStatus;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.Municipality;
import dev.mynasim.relying.CertificateVerifier;
import dev.mynasim.relying.DigestInfo;
import dev.mynasim.relying.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A town with person A of counter-procedures.md section 8: born 1985-11-14, card and certificates of 2021-12-01. */
final class Town {
    static final String JUKI = "3456";
    static final String AUTH = "1234";
    static final String SIGN = "ABC123";
    static final String A = "a";
    static final Municipality TAKASAKI = new Municipality("Gunma-ken", "Takasaki-shi", "10202");

    final Counter counter = Counter.standard();
    final World world = Worlds.empty(LocalDateTime.parse("2021-12-01T10:00"), Policies.DEFAULTS);
    final FragileLine line = new FragileLine(new RegisterLine(world.ca()));
    final FragileKeeper keeper = new FragileKeeper();
    final Desk desk = new Desk(world, counter, line, keeper);
    final Reception reception = new Reception(world, counter, desk);
    final SimulatedCard card;
    final FragileIcc icc;

    Town() {
        this(EnumSet.allOf(CertificateKind.class));
    }

    Town(Set<CertificateKind> kinds) {
        Person person = new Person(
                Holder.withoutSubstitutes("高崎　あき", '2', LocalDate.parse("1985-11-14"), "群馬県高崎市高松町３５－１"),
                TAKASAKI,
                TAKASAKI,
                new Stay.Japanese(),
                false,
                false,
                null);
        Founding founding = new Founding(world, counter);
        Resident resident = Resident.withoutCard(A, person)
                .withNextCard(founding.newCard(person, LocalDate.parse("2021-12-01"), LocalDate.parse("2021-12-01")));
        world.put(resident);
        card = CardBlueprint.of(CardMaker.make(resident, new CardMaker.FirstPins(JUKI, "2345"))
                        .image())
                .newCard(new Random(1));
        icc = new FragileIcc(card);
        if (!kinds.isEmpty()) {
            Outcome done = desk.perform(new Job(
                    A,
                    founding.handOver(resident, kinds),
                    null,
                    Optional.of(onDesk()),
                    typing(kinds.size() == 2 ? new String[] {AUTH, SIGN} : new String[] {AUTH})));
            if (!(done instanceof Outcome.Done)) {
                throw new AssertionError(done);
            }
        }
    }

    CardOnDesk onDesk() {
        return new CardOnDesk(icc, Optional.of(card.issuerPort()));
    }

    static ScriptedPinPad typing(String... pins) {
        return new ScriptedPinPad(Arrays.stream(pins).map(Pin::of).toList());
    }

    static final Documents FORMS = Documents.of(Paper.CARD, Paper.APPLICATION_FORM, Paper.PIN_FORM);

    Reception.Caller self(Request request, PinPad pad) {
        return at(Office.MAIN5, request, pad);
    }

    Reception.Caller at(Place place, Request request, PinPad pad) {
        return new Reception.Caller(
                A, request, new Applicant.Self(), FORMS, place, false, null, Optional.of(onDesk()), pad);
    }

    Reception.Handled handle(Reception.Caller caller) {
        return reception.perform(caller, reception.decide(caller));
    }

    /** The holder's own check: the certificate on the card fits its key. Needs the PINs that are on it. */
    boolean signsWithItsCertificate(CertificateKind kind, String pin) throws Exception {
        Icc plain = card;
        plain.powerUp();
        JpkiClient client = new JpkiClient(plain);
        client.select();
        JpkiFile.Credential credential =
                kind == CertificateKind.SIGN ? JpkiFile.Credential.SIGN : JpkiFile.Credential.AUTH;
        if (!(client.verify(credential, pin) instanceof PinOutcome.Verified)) {
            return false;
        }
        byte[] message = "a document".getBytes(StandardCharsets.UTF_8);
        byte[] signature = client.sign(credential, DigestInfo.sha256(message));
        X509Certificate certificate = client.readCertificate(
                kind == CertificateKind.SIGN ? JpkiFile.Certificate.SIGN : JpkiFile.Certificate.AUTH);
        return CertificateVerifier.verifySignature(certificate, message, signature) instanceof Verdict.Accepted;
    }

    X509Certificate onCard(CertificateKind kind) {
        return onCard(kind == CertificateKind.SIGN ? 0x0001 : 0x000A);
    }

    X509Certificate onCard(int file) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(
                            card.issuerPort().contents(Aids.JPKI, file).toByteArray()));
        } catch (java.security.cert.CertificateException e) {
            throw new AssertionError(e);
        }
    }

    CertificateStatus status(X509Certificate certificate, CertificateKind kind) {
        return world.ca().status(CertificateId.of(kind, certificate));
    }

    static Request renewBoth() {
        return new Request.RenewCertificates(EnumSet.allOf(CertificateKind.class));
    }

    static List<CertificateKind> kinds() {
        return List.of(CertificateKind.values());
    }
}
