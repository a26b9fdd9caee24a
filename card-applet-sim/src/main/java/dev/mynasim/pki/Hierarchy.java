// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/**
 * What distinguishes one JPKI hierarchy from another (certificates-pki.md sections 1.2 and 12).
 *
 * @param organization {@code O} of the roots' names
 * @param signPolicy policy OID of sign certificates
 * @param authPolicy policy OID of auth certificates
 * @param cpsUri where the practice statement is said to be
 */
public record Hierarchy(String organization, String signPolicy, String authPolicy, String cpsUri) {
    /**
     * The test hierarchy {@code O=JPKI-TEST}. Its sign policy is SINGLE (section 1.2), its auth policy an INFERRED
     * guess (section 7), the URI SINGLE (section 4).
     */
    public static final Hierarchy TEST = new Hierarchy(
            "JPKI-TEST", "1.2.392.200149.8.5.1.0.20", "1.2.392.200149.8.5.1.0.30", "http://www.jpki.go.jp/cps.html");
}
