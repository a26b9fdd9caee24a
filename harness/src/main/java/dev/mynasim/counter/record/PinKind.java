// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import dev.mynasim.pki.CertificateKind;
import java.util.Optional;

/** The four PINs of a card and how many wrong entries in a row lock each. */
public enum PinKind {
    /** 署名用: 6 to 16 letters and digits; locks after 5. */
    SIGN(5),
    /** 利用者証明用: 4 digits; locks after 3. */
    AUTH(3),
    /** 住民基本台帳用: 4 digits; locks after 3. It stands twice on the card. */
    JUKI(3),
    /** 券面事項入力補助用: 4 digits; locks after 3. */
    INPUT(3);

    private final int tries;

    PinKind(int tries) {
        this.tries = tries;
    }

    /** Tries of a PIN at rest. */
    public int tries() {
        return tries;
    }

    /** The certificate that it guards; empty for JUKI and INPUT. */
    public Optional<CertificateKind> certificate() {
        return switch (this) {
            case SIGN -> Optional.of(CertificateKind.SIGN);
            case AUTH -> Optional.of(CertificateKind.AUTH);
            case JUKI, INPUT -> Optional.empty();
        };
    }

    /** The PIN that guards a certificate. */
    public static PinKind of(CertificateKind kind) {
        return kind == CertificateKind.SIGN ? SIGN : AUTH;
    }
}
