// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.web;

import java.nio.charset.StandardCharsets;

/** What goes back. */
public final class WebAnswer {
    private final int status;
    private final String contentType;
    private final byte[] body;

    private WebAnswer(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body.clone();
    }

    /** 200 with octets of a media type. */
    public static WebAnswer ok(String contentType, byte[] body) {
        return new WebAnswer(200, contentType, body);
    }

    /** A status with octets of a media type. */
    public static WebAnswer of(int status, String contentType, byte[] body) {
        return new WebAnswer(status, contentType, body);
    }

    /** A status with one sentence for a person. */
    public static WebAnswer sentence(int status, String text) {
        return new WebAnswer(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /** A copy of the body. */
    public byte[] body() {
        return body.clone();
    }
}
