// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.runtime.IssuerPort;
import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.world.CardMaker;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.IssuedCertificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the effects of a decision on a card into what is written. */
final class CardChanges {
    private static final byte PRESENT = (byte) 0x8F;
    private static final CardMaker.FirstPins UNUSED = new CardMaker.FirstPins("0000", "0000");

    private final IssuerPort issuer;
    private final Resident after;
    private final Map<CertificateKind, Integer> pairs;
    private final Map<CertificateKind, IssuedCertificate> issued;
    private final Map<PinKind, Pin> newPins;
    private final List<CardWrite> writes = new ArrayList<>();

    private CardChanges(
            IssuerPort issuer,
            Resident after,
            Map<CertificateKind, Integer> pairs,
            Map<CertificateKind, IssuedCertificate> issued,
            Map<PinKind, Pin> newPins) {
        this.issuer = issuer;
        this.after = after;
        this.pairs = pairs;
        this.issued = issued;
        this.newPins = newPins;
    }

    /**
     * What is written, what shows first.
     *
     * @param after what the registers will know of the person
     * @param pairs the new key pairs
     * @param issued the new certificates
     * @param newPins the new PINs
     */
    static List<CardWrite> of(
            List<CardEffect> effects,
            IssuerPort issuer,
            Resident after,
            Map<CertificateKind, Integer> pairs,
            Map<CertificateKind, IssuedCertificate> issued,
            Map<PinKind, Pin> newPins) {
        CardChanges changes = new CardChanges(issuer, after, pairs, issued, newPins);
        effects.forEach(changes::add);
        changes.addPresence();
        return List.copyOf(changes.writes);
    }

    private void add(CardEffect effect) {
        if (effect instanceof CardEffect.ReplaceKey key) {
            writes.add(new CardWrite.Key(key.kind(), of(pairs, key.kind())));
        } else if (effect instanceof CardEffect.WriteCertificate certificate) {
            addCertificate(of(issued, certificate.kind()));
        } else if (effect instanceof CardEffect.InitialisePin initialise) {
            writes.add(new CardWrite.Initialise(initialise.pin(), of(newPins, initialise.pin())));
        } else if (effect instanceof CardEffect.ChangePin change) {
            writes.add(new CardWrite.Initialise(change.pin(), of(newPins, change.pin())));
        } else if (effect instanceof CardEffect.ResetTries reset) {
            writes.add(new CardWrite.Tries(reset.pin()));
        } else if (effect instanceof CardEffect.RewriteFace) {
            addFace();
        } else if (effect instanceof CardEffect.RewriteJukiArea) {
            addFirstRecord();
        } else {
            addFace();
            addFirstRecord();
            addCodes();
        }
    }

    private void addCertificate(IssuedCertificate certificate) {
        boolean sign = certificate.id().kind() == CertificateKind.SIGN;
        writes.add(contents(Aids.JPKI, sign ? 0x0001 : 0x000A, certificate.certificate()));
        writes.add(contents(Aids.JPKI, sign ? 0x0002 : 0x000B, certificate.root()));
    }

    private static CardWrite contents(Aid application, int file, X509Certificate certificate) {
        try {
            return new CardWrite.Contents(application, file, Octets.of(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just issued has no encoding", e);
        }
    }

    // EF 0008 says which certificates are there: octet 0 sign, octet 1 auth.
    private void addPresence() {
        if (!issued.isEmpty()) {
            byte[] present = issuer.contents(Aids.JPKI, 0x0008).toByteArray();
            issued.keySet().forEach(kind -> present[kind == CertificateKind.SIGN ? 0 : 1] = PRESENT);
            writes.add(new CardWrite.Contents(Aids.JPKI, 0x0008, Octets.of(present)));
        }
    }

    // Personalisation makes the same card again, with the present data; only what shows them is taken.
    private void addFace() {
        addContents(Aids.TEXT_INPUT_SUPPORT, 0x0002);
        addContents(Aids.TEXT_INPUT_SUPPORT, 0x0003);
        addContents(Aids.SURFACE_CHECK, 0x0002);
    }

    private void addContents(Aid application, int file) {
        if (file(application, file) instanceof FileImage.Transparent made) {
            writes.add(new CardWrite.Contents(application, file, made.contents()));
        }
    }

    private void addFirstRecord() {
        if (file(Aids.COMMON, 0x0001) instanceof FileImage.Records made) {
            writes.add(new CardWrite.FirstRecord(
                    Aids.COMMON, 0x0001, made.records().get(0)));
        }
    }

    private void addCodes() {
        addCode(Aids.TEXT_INPUT_SUPPORT, 0x0015);
        addCode(Aids.SURFACE_CHECK, 0x0012);
    }

    private void addCode(Aid application, int file) {
        if (file(application, file) instanceof FileImage.Pin made) {
            writes.add(new CardWrite.Code(application, file, made.value()));
        }
    }

    private FileImage file(Aid application, int id) {
        CardFile made = CardMaker.make(after, UNUSED);
        return made.image().applications().stream()
                .filter(candidate -> candidate.aid().equals(application))
                .flatMap(candidate -> candidate.files().stream())
                .filter(file -> file.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a card has no file %04X".formatted(id)));
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("the decision writes something for " + key + " that it does not provide");
        }
        return value;
    }
}
