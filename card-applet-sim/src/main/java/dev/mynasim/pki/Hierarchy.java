// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.util.Optional;

/**
 * What distinguishes one JPKI hierarchy from another (certificates-pki.md sections 1.2 and 12).
 *
 * @param organization {@code O} of the roots' names
 * @param mark one more {@code OU}, which says that nothing of this is real; without one, {@code O=JPKI} is refused
 * @param signPolicy policy OID of sign certificates on a card
 * @param authPolicy policy OID of auth certificates on a card
 * @param cpsUri where the practice statement is said to be
 * @param phonePolicies policy OIDs of certificates in a phone
 * @param options extensions that are not known for sure
 */
public record Hierarchy(
        String organization,
        Optional<String> mark,
        String signPolicy,
        String authPolicy,
        String cpsUri,
        PhonePolicies phonePolicies,
        LeafOptions options) {
    private static final String PRODUCTION = "JPKI";
    private static final String CPS_URI = "http://www.jpki.go.jp/cps.html";

    /**
     * The test hierarchy {@code O=JPKI-TEST}. Its sign policy is SINGLE (section 1.2), its auth policy an INFERRED
     * guess (section 7), the URI SINGLE (section 4).
     */
    public static final Hierarchy TEST = new Hierarchy(
            "JPKI-TEST", Optional.empty(), "1.2.392.200149.8.5.1.0.20", "1.2.392.200149.8.5.1.0.30", CPS_URI);

    /**
     * The shape of production for software that insists on it: {@code O=JPKI} and the policies of real cards (section
     * 7), with {@code OU=MynaSim TEST} in every name of a root, so that no certificate of it can pass for a real one.
     */
    public static final Hierarchy PRODUCTION_SHAPED = new Hierarchy(
            PRODUCTION, Optional.of("MynaSim TEST"), "1.2.392.200149.8.5.1.1.20", "1.2.392.200149.8.5.1.3.30", CPS_URI);

    /** Refuses the real organisation's name without a mark. */
    public Hierarchy {
        if (organization.equals(PRODUCTION)
                && mark.filter(text -> text.contains("TEST")).isEmpty()) {
            throw new IllegalArgumentException("O=JPKI needs a mark that says TEST");
        }
    }

    /** With the phone policies that follow from the card's, and the usual extensions. */
    public Hierarchy(String organization, Optional<String> mark, String signPolicy, String authPolicy, String cpsUri) {
        this(
                organization,
                mark,
                signPolicy,
                authPolicy,
                cpsUri,
                PhonePolicies.besides(signPolicy, authPolicy),
                LeafOptions.DEFAULT);
    }

    /** The same with other extensions. */
    public Hierarchy with(LeafOptions other) {
        return new Hierarchy(organization, mark, signPolicy, authPolicy, cpsUri, phonePolicies, other);
    }

    /** The policy OID of a certificate. */
    public String policy(CertificateKind kind, Device device) {
        return switch (kind) {
            case SIGN -> device == Device.CARD ? signPolicy : phonePolicies.sign();
            case AUTH -> device == Device.CARD ? authPolicy : phonePolicies.auth();
        };
    }
}
