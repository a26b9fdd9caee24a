// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** One line of the history as JSON. What a certificate says itself is not written a second time. */
final class EventJson {
    private static final Set<String> ISSUED =
            Set.of("event", "kind", "number", "recorded", "activeFrom", "certificate");
    private static final Set<String> REVOKED = Set.of("event", "kind", "number", "recorded", "since", "reason");
    private static final Set<String> OTHERS = Set.of("event", "kind", "number", "recorded");

    private EventJson() {}

    static ObjectNode write(CaEvent event) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("event", name(event));
        line.put("kind", RegisterJson.name(event.id().kind()));
        line.put("number", event.id().number());
        line.put("recorded", event.recorded().toString());
        if (event instanceof CaEvent.Issued issued) {
            line.put("activeFrom", issued.record().activeFrom().toString());
            line.put("certificate", encoded(issued.record().certificate()));
        } else if (event instanceof CaEvent.Revoked revoked) {
            line.put("since", revoked.since().toString());
            line.put("reason", revoked.reason().text());
        }
        return line;
    }

    static CaEvent read(JsonNode line, CaRoots roots) {
        String event = line.path("event").asText();
        RegisterJson.requireFields(line, event.equals("issued") ? ISSUED : event.equals("revoked") ? REVOKED : OTHERS);
        CertificateId id = new CertificateId(
                RegisterJson.constant(CertificateKind.class, RegisterJson.text(line, "kind")),
                number(RegisterJson.text(line, "number")));
        Instant recorded = Instant.parse(RegisterJson.text(line, "recorded"));
        return switch (event) {
            case "issued" -> issued(line, id, recorded, roots);
            case "revoked" ->
                new CaEvent.Revoked(
                        id,
                        recorded,
                        Instant.parse(RegisterJson.text(line, "since")),
                        RevocationReason.of(RegisterJson.text(line, "reason")));
            case "activated" -> new CaEvent.Activated(id, recorded);
            case "hold-lifted" -> new CaEvent.HoldLifted(id, recorded);
            default -> throw new IllegalArgumentException("event: \"" + event + "\" is not known");
        };
    }

    private static CaEvent issued(JsonNode line, CertificateId id, Instant recorded, CaRoots roots) {
        X509Certificate certificate = decoded(RegisterJson.text(line, "certificate"));
        if (!certificate.getSerialNumber().equals(id.serial())) {
            throw new IllegalArgumentException("the certificate beside the number " + id + " has another one");
        }
        Generation generation = roots.issuerOf(id.kind(), certificate)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the certificate " + id + " was not issued by this register's roots"));
        return new CaEvent.Issued(new CertificateRecord(
                id,
                generation,
                LeafFacts.device(roots.hierarchy(), id.kind(), certificate),
                LeafFacts.municipality(certificate),
                recorded,
                Instant.parse(RegisterJson.text(line, "activeFrom")),
                certificate));
    }

    private static String name(CaEvent event) {
        if (event instanceof CaEvent.Issued) {
            return "issued";
        }
        if (event instanceof CaEvent.Revoked) {
            return "revoked";
        }
        return event instanceof CaEvent.Activated ? "activated" : "hold-lifted";
    }

    private static BigInteger number(String hex) {
        if (!hex.matches("(?:[0-9A-F]{2}){1,20}")) {
            throw new IllegalArgumentException("number: \"" + hex + "\" is not 1 to 20 octets in hexadecimal");
        }
        return new BigInteger(hex, 16);
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of the register has no encoding", e);
        }
    }

    private static X509Certificate decoded(String base64) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("certificate: this is none: " + e.getMessage(), e);
        }
    }
}
