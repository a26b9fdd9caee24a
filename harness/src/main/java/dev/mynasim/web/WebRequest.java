// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.web;

import java.util.Map;
import java.util.Optional;

/** A complete request. */
public final class WebRequest {
    private static final String BEARER = "Bearer ";

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * A request.
     *
     * @param method such as {@code GET}
     * @param path the target without a query, as it came (percent-encoded)
     * @param headers by names in lower case
     * @param body empty when there was none
     */
    public WebRequest(String method, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    /** The method. */
    public String method() {
        return method;
    }

    /** The target without a query. */
    public String path() {
        return path;
    }

    /** A header's value, by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The token of {@code Authorization: Bearer}. */
    public Optional<String> bearerToken() {
        return header("authorization")
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    /** A copy of the body. */
    public byte[] body() {
        return body.clone();
    }

    /** Method and path; headers may hold a token. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
