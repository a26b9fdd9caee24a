// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

/**
 * What a reader carries (reader-certification.md, pcsc-lite): a reader that exchanges short APDUs cannot pass extended
 * ones at all.
 *
 * @param extended whether extended APDUs pass
 * @param maxData the most octets of command data, 255 to 65,535
 * @param maxAnswer the most octets of answer data, 256 to 65,536
 * @param how how that is known: said by the reader, found by trying, or taken for granted
 */
public record ExchangeLevel(boolean extended, int maxData, int maxAnswer, String how) {
    /** All that ISO/IEC 7816-4 has. */
    public static final ExchangeLevel EVERYTHING =
            new ExchangeLevel(true, 65_535, 65_536, "cards are called in the same program");

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    public ExchangeLevel {
        if (maxData < 255 || maxData > 65_535 || maxAnswer < 256 || maxAnswer > 65_536) {
            throw new IllegalArgumentException("no reader carries " + maxData + " octets and answers of " + maxAnswer);
        }
    }

    /** What the field calls it. */
    public String words() {
        return extended ? "short and extended APDUs" : "short APDUs";
    }
}
