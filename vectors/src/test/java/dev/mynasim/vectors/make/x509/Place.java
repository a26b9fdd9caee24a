// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import dev.mynasim.vectors.make.TestKey;
import java.security.interfaces.RSAPrivateCrtKey;

/**
 * Where a certificate stands (certificates-pki.md sections 1, 7 and 10).
 *
 * @param production whether its shape is that of production; its names then carry a mark that says TEST
 * @param sign whether it is for signatures; otherwise it is for logins
 * @param phone whether a phone carries it
 * @param generation of its root, 1 to 3
 */
record Place(boolean production, boolean sign, boolean phone, int generation) {
    static final Place SIGN = new Place(false, true, false, 2);
    static final Place AUTH = new Place(false, false, false, 2);

    private static final String ARC = "1.2.392.200149.8.5.1.";

    Place ofGeneration(int other) {
        return new Place(production, sign, phone, other);
    }

    Place other() {
        return new Place(production, !sign, phone, generation);
    }

    String organization() {
        return production ? "JPKI" : "JPKI-TEST";
    }

    String unit() {
        return sign ? "JPKI for digital signature" : "JPKI for user authentication";
    }

    String japaneseUnit() {
        return sign ? "公的個人認証サービス署名用" : "公的個人認証サービス利用者証明用";
    }

    /** Section 7; the phone's and the test hierarchy's auth policies are guesses by pattern. */
    String policy() {
        if (sign) {
            return ARC + (production ? "1." : "0.") + (phone ? "40" : "20");
        }
        return ARC + (production ? "3." : "0.") + (phone ? "50" : "30");
    }

    RSAPrivateCrtKey rootKey() {
        return TestKey.of((sign ? "ca-sign" : "ca-auth") + (generation == 2 ? "" : "-" + generation));
    }

    String rootSerial() {
        return switch (generation) {
            case 1 -> sign ? "C13A" : "BFCE";
            case 2 -> sign ? "1EA8A9" : "218888";
            default -> sign ? "5F1001" : "5F2001";
        };
    }

    /** From when to when its root is valid, in UTCTime. */
    String[] rootTerm() {
        return switch (generation) {
            case 1 ->
                sign
                        ? new String[] {"190717010000Z", "290716145959Z"}
                        : new String[] {"190309010000Z", "290308145959Z"};
            case 2 ->
                sign
                        ? new String[] {"240828010000Z", "340827145959Z"}
                        : new String[] {"230323010000Z", "330322145959Z"};
            default -> new String[] {"270301010000Z", "370228145959Z"};
        };
    }

    /** From when to when a leaf in the examples is valid, in UTCTime, inside its root's term. */
    String[] term() {
        return switch (generation) {
            case 1 -> new String[] {"220901011500Z", "270814145959Z"};
            case 2 -> new String[] {"260901011500Z", "310814145959Z"};
            default -> new String[] {"270901011500Z", "320814145959Z"};
        };
    }

    /** A moment in the middle of that. */
    String moment() {
        return switch (generation) {
            case 1 -> "2024-01-15T00:00:00Z";
            case 2 -> "2027-01-15T00:00:00Z";
            default -> "2028-01-15T00:00:00Z";
        };
    }
}
