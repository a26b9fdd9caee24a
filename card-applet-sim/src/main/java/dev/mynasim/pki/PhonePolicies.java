// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/**
 * Policy OIDs of the certificates in a phone.
 *
 * @param sign of sign certificates
 * @param auth of auth certificates
 */
public record PhonePolicies(String sign, String auth) {
    private static final int FROM_CARD_TO_PHONE = 20;

    /**
     * By the pattern that the two known sign policies show: the last arc is 20 more than the card's. SINGLE for sign
     * ({@code 1.1.40}), a guess for auth ({@code 3.50}) and for the test hierarchy (certificates-pki.md section 7).
     */
    static PhonePolicies besides(String cardSign, String cardAuth) {
        return new PhonePolicies(next(cardSign), next(cardAuth));
    }

    private static String next(String policy) {
        int lastArc = policy.lastIndexOf('.') + 1;
        return policy.substring(0, lastArc) + (Integer.parseInt(policy.substring(lastArc)) + FROM_CARD_TO_PHONE);
    }
}
