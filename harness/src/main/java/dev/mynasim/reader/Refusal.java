// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

/** Why a server sends a connection away or ends it. Each is counted. */
public enum Refusal {
    /** {@link ServerLimits#connections()}. */
    TOO_MANY("too many connections at once"),
    /** {@link ServerLimits#perAddress()}. */
    TOO_MANY_FROM_ADDRESS("too many connections from one address"),
    /** Another reader has the card. */
    CARD_TAKEN("another reader has the card"),
    /** There is no card to give. */
    NO_CARD("there is no card"),
    /** The other end does not speak TLS, or its certificate is not accepted. */
    TLS("no TLS connection came about"),
    /** The token is wrong or missing. */
    TOKEN("the token is wrong or missing"),
    /** {@link ServerLimits#openWithin()}. */
    SILENT("nothing came in time"),
    /** {@link ServerLimits#frameWithin()}. */
    FRAME_TIME("a frame was begun and not ended in time"),
    /** {@link WireLimits#longestFrame()}. */
    FRAME_LENGTH("a frame is too long"),
    /** {@link ServerLimits#answerWithin()}. */
    ANSWER_TIME("answers were not taken in time"),
    /** {@link ServerLimits#idle()}. */
    IDLE("nothing was asked for too long"),
    /** What came is no frame of the wire. */
    NOT_THE_WIRE("these are not the wire's frames");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** What it is in words, without a full stop. */
    public String words() {
        return words;
    }
}
