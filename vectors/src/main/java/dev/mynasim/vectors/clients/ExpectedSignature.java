// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mynasim.vectors.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A signature and what it has to be.
 *
 * @param signature name of the value that it is
 * @param certificate name of the value that is the signer's certificate
 * @param scheme how it was made
 * @param hash name of the hash in the words of FIPS 180-4; null exactly for {@link Scheme#PADDED}
 * @param saltLength octets of the salt; null exactly when the scheme is not {@link Scheme#PSS}
 * @param message what was hashed or, for {@link Scheme#PADDED}, padded
 */
public record ExpectedSignature(
        @JsonProperty(required = true) String signature,
        @JsonProperty(required = true) String certificate,
        @JsonProperty(required = true) Scheme scheme,
        @Nullable String hash,
        @Nullable Integer saltLength,
        @JsonProperty(required = true) Octets message) {
    /** Checks that the scheme has what it needs. */
    public ExpectedSignature {
        if ((hash == null) != (scheme == Scheme.PADDED) || (saltLength == null) == (scheme == Scheme.PSS)) {
            throw new IllegalArgumentException(
                    "a hash stands with every scheme but \"padded\", a salt length with \"pss\"");
        }
    }

    /** How a signature was made (RFC 8017). */
    public enum Scheme {
        /** RSASSA-PKCS1-v1_5 (section 8.2). */
        @JsonProperty("pkcs1-v1_5")
        PKCS1_V1_5,
        /** RSASSA-PSS with the same hash in MGF1 (section 8.1). */
        @JsonProperty("pss")
        PSS,
        /** The message itself, whatever it is, padded {@code 00 01 FF … 00} (section 9.2 without DigestInfo). */
        @JsonProperty("padded")
        PADDED
    }
}
