// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input and expected values of the suite {@code certificates}: a certificate, and what a service has to say of it. */
public final class CertificateCase {
    /** The name of the suite. */
    public static final String SUITE = "certificates";

    private CertificateCase() {}

    /** Reads the suite. */
    public static Suite<Input, Expected> read() {
        return Vectors.read(SUITE, Input.class, Expected.class);
    }

    /**
     * What goes in.
     *
     * @param wanted the kind of certificate that the service takes, {@code sign} or {@code auth}
     * @param at the moment of checking, ISO 8601 in UTC
     * @param trust what the service pins
     * @param certificate what came, in base64; mostly DER
     */
    public record Input(
            @JsonProperty(required = true) String wanted,
            @JsonProperty(required = true) String at,
            @JsonProperty(required = true) Trust trust,
            @JsonProperty(required = true) String certificate) {
        /** The octets that came. */
        public byte[] octets() {
            return Base64.getDecoder().decode(certificate);
        }
    }

    /**
     * What is pinned for certificates of each kind; at least one is there.
     *
     * @param sign for signatures; null: no roots
     * @param auth for logins; null: no roots
     */
    public record Trust(@Nullable Pinned sign, @Nullable Pinned auth) {}

    /**
     * What is pinned for certificates of a kind.
     *
     * @param policies OIDs, of which one has to be the certificate's
     * @param roots DER in base64
     */
    public record Pinned(
            @JsonProperty(required = true) List<String> policies,
            @JsonProperty(required = true) List<String> roots) {
        /** Copies the lists. */
        public Pinned {
            policies = List.copyOf(policies);
            roots = List.copyOf(roots);
        }

        /** The roots' octets. */
        public List<byte[]> ders() {
            return roots.stream().map(root -> Base64.getDecoder().decode(root)).toList();
        }
    }

    /**
     * What is expected.
     *
     * @param serial the issue number, hexadecimal
     * @param commonName the subject's CN; empty when there is none
     * @param holder of a sign certificate, null of any other
     */
    public record Expected(
            @JsonProperty(required = true) String serial,
            @JsonProperty(required = true) String commonName,
            @Nullable Person holder) {}

    /**
     * The holder's data.
     *
     * @param name family and given name
     * @param birthDate era digit and Gregorian date, nine digits
     * @param sex one digit
     * @param address from the prefecture on
     */
    public record Person(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String birthDate,
            @JsonProperty(required = true) String sex,
            @JsonProperty(required = true) String address) {}
}
