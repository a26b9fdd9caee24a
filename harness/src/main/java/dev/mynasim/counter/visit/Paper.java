// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

/** What may be handed over at a counter. */
public enum Paper {
    /** The card of the person. */
    CARD("the card of the person"),
    /** 電子証明書新規発行/更新申請書. */
    APPLICATION_FORM("the application form for issue or renewal"),
    /** 電子証明書暗証番号変更・再設定申請書. */
    PIN_FORM("the application form for change or reset of a PIN"),
    /** One more identity document of the person. */
    IDENTITY_DOCUMENT("one more identity document of the person"),
    /** An identity document of who acts for the person. */
    PROXY_IDENTITY("an identity document of who acts for the person"),
    /** The same with a photo. */
    PROXY_PHOTO_IDENTITY("an identity document with a photo of who acts for the person"),
    /** 戸籍謄本. */
    FAMILY_REGISTER("a copy of the family register"),
    /** 登記事項証明書. */
    GUARDIANSHIP_REGISTER("a certificate of the guardianship register"),
    /** The notification of a move is made in the same visit. */
    MOVE_NOTICE("the notification of the move");

    private final String words;

    Paper(String words) {
        this.words = words;
    }

    /** As in a sentence. */
    public String words() {
        return words;
    }
}
