// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sim;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.perso.Aids;

/** The PINs that a holder knows (card-protocol.md section 5). */
public enum PinName {
    /** 利用者証明用: four digits, three tries. */
    AUTH(0x0018),
    /** 署名用: six to sixteen upper-case letters and digits, five tries. */
    SIGN(0x001B),
    /** 券面事項入力補助用: four digits, three tries. */
    INPUT_SUPPORT(0x0011),
    /** 住民基本台帳用: four digits, three tries. */
    JUKI(0x001C);

    private final int file;

    PinName(int file) {
        this.file = file;
    }

    /** The application that the PIN belongs to. */
    public Aid application() {
        return switch (this) {
            case AUTH, SIGN -> Aids.JPKI;
            case INPUT_SUPPORT -> Aids.TEXT_INPUT_SUPPORT;
            case JUKI -> Aids.JUKI;
        };
    }

    /** The identifier of the internal EF (IEF) that holds it. */
    public int file() {
        return file;
    }
}
