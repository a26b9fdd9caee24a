// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** Which of the card's applications a dedicated file belongs to (card-protocol.md section 2.1). */
public final class ApplicationKind {
    /** GlobalPlatform issuer security domain (ISD). */
    public static final byte ISSUER_SECURITY_DOMAIN = 0;

    /** 公的個人認証, public personal authentication. */
    public static final byte JPKI = 1;

    /** 券面事項入力補助, text input support. */
    public static final byte TEXT_INPUT_SUPPORT = 2;

    /** 券面事項確認, surface check. */
    public static final byte SURFACE_CHECK = 3;

    /** 住基, juki. */
    public static final byte JUKI = 4;

    /** 共通, common card application. */
    public static final byte COMMON = 5;

    /** Reader tests: all cases and lengths of a short command. */
    public static final byte READER_TEST = 6;

    /** Reader tests: extended commands and waiting time. */
    public static final byte PROTOCOL_TEST = 7;

    private ApplicationKind() {}
}
