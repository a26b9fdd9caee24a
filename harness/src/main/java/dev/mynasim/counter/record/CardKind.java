// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

/** Kinds of card. */
public enum CardKind {
    /** マイナンバーカード. */
    MY_NUMBER,
    /** 顔認証マイナンバーカード: no auth PIN, no sign certificate, no JUKI PIN asked. */
    FACE,
    /** 住基カード: certificates until 2015-12-22 (S-77). */
    JUKI
}
