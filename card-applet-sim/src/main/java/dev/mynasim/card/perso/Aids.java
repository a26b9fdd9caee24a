// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.image.ApplicationImage.Kind;

/** Application identifiers (card-protocol.md section 2.1), and those of reader tests. */
public final class Aids {
    /** GlobalPlatform issuer security domain. */
    public static final Aid ISSUER_SECURITY_DOMAIN = Aid.ofHex("A0000001510000");

    /** 公的個人認証, JPKI. */
    public static final Aid JPKI = Aid.ofHex("D392F000260100000001");

    /** 券面事項入力補助, text input support. */
    public static final Aid TEXT_INPUT_SUPPORT = Aid.ofHex("D3921000310001010408");

    /** 券面事項確認, surface check. */
    public static final Aid SURFACE_CHECK = Aid.ofHex("D3921000310001010402");

    /** 住基, juki. */
    public static final Aid JUKI = Aid.ofHex("D3921000310001010401");

    /** 共通, common. */
    public static final Aid COMMON = Aid.ofHex("D3921000310001010100");

    /** The first application for reader tests (reader-certification.md). */
    public static final Aid READER_TEST = Aid.ofHex("A000000018FF");

    /** The second application for reader tests (reader-certification.md). */
    public static final Aid PROTOCOL_TEST = Aid.ofHex("A0000000660301B301");

    private Aids() {}

    /** The name under which an application is selected. */
    public static Aid of(Kind kind) {
        return switch (kind) {
            case ISSUER_SECURITY_DOMAIN -> ISSUER_SECURITY_DOMAIN;
            case JPKI -> JPKI;
            case TEXT_INPUT_SUPPORT -> TEXT_INPUT_SUPPORT;
            case SURFACE_CHECK -> SURFACE_CHECK;
            case JUKI -> JUKI;
            case COMMON -> COMMON;
            case READER_TEST -> READER_TEST;
            case PROTOCOL_TEST -> PROTOCOL_TEST;
        };
    }
}
