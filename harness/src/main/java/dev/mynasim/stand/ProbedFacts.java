// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.Codes;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** What a card tells of itself when its applications are selected, which changes nothing on it. */
public final class ProbedFacts {
    /** SELECT by name of each application (card-protocol.md section 2.1, reader-certification.md). */
    private static final Map<String, String> SELECTS = Map.of(
            "jpki", "00A4040C0AD392F000260100000001",
            "text", "00A4040C0AD3921000310001010408",
            "surface", "00A4040C0AD3921000310001010402",
            "common", "00A4040C0AD3921000310001010100",
            "juki", "00A4040C0AD3921000310001010401",
            "reader-test", "00A4040C06A000000018FF",
            "protocol-test", "00A4040C09A0000000660301B301");

    private ProbedFacts() {}

    /**
     * Asks a card; it is powered up and left without power.
     *
     * @param codes its PINs and codes, which are not used here
     * @throws LinkException when the card is gone
     */
    public static CardFacts of(Icc card, Codes codes) throws LinkException {
        card.powerUp();
        Set<String> features = new HashSet<>();
        for (Map.Entry<String, String> select : SELECTS.entrySet()) {
            byte[] answer = card.transmit(HexFormat.of().parseHex(select.getValue()));
            if (ResponseApdu.parse(answer) instanceof ResponseApdu.WellFormed good
                    && good.response().statusWord().equals(StatusWord.OK)) {
                features.add(select.getKey());
            }
        }
        card.powerDown();
        return new CardFacts("", "", Map.of(), features, codes);
    }
}
