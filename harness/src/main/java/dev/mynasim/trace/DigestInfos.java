// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import java.util.HexFormat;
import java.util.Map;

/** Recognises the DigestInfos that clients have signed (RFC 8017 section 9.2, card-protocol.md section 4.2). */
final class DigestInfos {
    private static final Map<String, String> HEADERS = Map.of(
            "3021300906052B0E03021A05000414", "SHA-1",
            "302D300D06096086480165030402040500041C", "SHA-224",
            "3031300D060960864801650304020105000420", "SHA-256",
            "3041300D060960864801650304020205000430", "SHA-384",
            "3051300D060960864801650304020305000440", "SHA-512");

    private DigestInfos() {}

    /** What the octets are: a DigestInfo of a known hash, or just octets. */
    static String describe(byte[] data) {
        String hex = HexFormat.of().withUpperCase().formatHex(data);
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            if (hex.startsWith(header.getKey())) {
                return "a " + header.getValue() + " DigestInfo";
            }
        }
        return data.length + " octets";
    }
}
