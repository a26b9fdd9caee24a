// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The opaque {@code CN}s of leaf subjects (certificates-pki.md sections 3.3 and 12). They never hold a person's name.
 */
public final class OpaqueNames {
    private static final DateTimeFormatter REQUEST_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneId.of("Asia/Tokyo"));
    private static final int AUTH_LENGTH = 14;
    private static final int LARGEST_SEQUENCE = 99_999;

    private OpaqueNames() {}

    /**
     * Of a sign certificate, 28 characters: time of the request (14), sequence number (5), counter (9).
     *
     * @param sequence 0 to 99,999
     */
    public static String sign(Instant requested, int sequence, Municipality municipality) {
        if (sequence < 0 || sequence > LARGEST_SEQUENCE) {
            throw new IllegalArgumentException("the sequence number " + sequence + " is not one of 0 to 99999");
        }
        return REQUEST_TIME.format(requested) + "%05d".formatted(sequence) + municipality.counterIdentifier();
    }

    /**
     * Of an auth certificate, 23 characters: 14 opaque ones and the counter (9).
     *
     * @param opaque 14 characters of 0-9 and A-Z
     */
    public static String auth(String opaque, Municipality municipality) {
        if (opaque.length() != AUTH_LENGTH || !opaque.matches("[0-9A-Z]*")) {
            throw new IllegalArgumentException("\"" + opaque + "\" is not 14 characters of 0-9 and A-Z");
        }
        return opaque + municipality.counterIdentifier();
    }
}
