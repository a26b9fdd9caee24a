// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.conformance.ExchangeLevel;
import java.time.Duration;
import java.util.HexFormat;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;

/**
 * Finds out what a reader carries (reader-certification.md, pcsc-lite). A reader that exchanges short APDUs fails on an
 * extended one; any status word shows that it passed.
 */
final class LevelFinder {
    private static final int SHORT_DATA = 255;
    private static final int SHORT_ANSWER = 256;

    /** SELECT of the JPKI application in extended form, which every card answers and which spends nothing. */
    private static final byte[] EXTENDED_SELECT = HexFormat.of().parseHex("00A4040C00000AD392F000260100000001");

    private LevelFinder() {}

    /**
     * Tries.
     *
     * @throws LinkException when no card is there in time, or it cannot be connected to
     */
    static ExchangeLevel of(CardTerminal terminal, Duration patience) throws LinkException {
        try {
            if (!terminal.waitForCardPresent(patience.toMillis())) {
                throw new LinkException("no card is in the reader " + terminal.getName() + "; put one in");
            }
            Card card = terminal.connect("*");
            try {
                return of(card);
            } finally {
                card.disconnect(true);
            }
        } catch (CardException e) {
            throw new LinkException("the reader " + terminal.getName() + " failed: " + e.getMessage(), e);
        }
    }

    private static ExchangeLevel of(Card card) {
        if (card.getProtocol().equals("T=0")) {
            return new ExchangeLevel(false, SHORT_DATA, SHORT_ANSWER, "T=0 carries no extended APDUs");
        }
        try {
            card.getBasicChannel().transmit(new CommandAPDU(EXTENDED_SELECT));
            return new ExchangeLevel(
                    true,
                    PcscStand.OF_THE_JDK.maxData(),
                    PcscStand.OF_THE_JDK.maxAnswer(),
                    "found by trying an extended SELECT; the longest lengths are taken for granted");
        } catch (CardException e) {
            return new ExchangeLevel(
                    false, SHORT_DATA, SHORT_ANSWER, "found by trying: an extended SELECT did not pass");
        }
    }
}
