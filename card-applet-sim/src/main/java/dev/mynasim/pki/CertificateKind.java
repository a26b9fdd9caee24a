// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/** The two certificates of a card, each with a root of its own (certificates-pki.md section 1). */
public enum CertificateKind {
    /** 署名用: signs documents. */
    SIGN("JPKI for digital signature", "公的個人認証サービス署名用"),
    /** 利用者証明用: authenticates a person. */
    AUTH("JPKI for user authentication", "公的個人認証サービス利用者証明用");

    private final String unit;
    private final String japaneseUnit;

    CertificateKind(String unit, String japaneseUnit) {
        this.unit = unit;
        this.japaneseUnit = japaneseUnit;
    }

    /** {@code OU} of the root's name. */
    String unit() {
        return unit;
    }

    /** {@code OU} of the root's Japanese name. */
    String japaneseUnit() {
        return japaneseUnit;
    }
}
