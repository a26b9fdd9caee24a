// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import java.util.HexFormat;
import java.util.Random;

/** The card that is measured and the commands to it (card-protocol.md section 3.1). */
public final class Samples {
    /** Octets of an RSA-2048 signature. */
    public static final int SIGNATURE = 256;

    /** Octets that {@link #read200} reads. */
    public static final int READ = 200;

    private Samples() {}

    /** SELECT of the JPKI application. */
    public static byte[] select() {
        return HexFormat.of().parseHex("00A4040C0AD392F000260100000001");
    }

    /** READ BINARY of 200 octets of the auth certificate, by its short EF identifier. */
    public static byte[] read200() {
        return HexFormat.of().parseHex("00B08A00C8");
    }

    /** VERIFY of the auth PIN, by its short EF identifier; makes its key the current one. */
    public static byte[] verify() {
        return HexFormat.of().parseHex("002000980431323334");
    }

    /** COMPUTE DIGITAL SIGNATURE with the auth key over a SHA-256 DigestInfo, by its short EF identifier. */
    public static byte[] sign() {
        return HexFormat.of().parseHex("802A0097333031300D060960864801650304020105000420" + "5A".repeat(32) + "00");
    }

    /** The card of the grown-up persona. */
    public static CardImage image() {
        try {
            return Personalization.withTestRoots()
                    .personalize(Library.persona("adult"), Library.profile("plastic-contact"));
        } catch (DataFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A card with power, the JPKI application selected and the auth PIN verified. */
    public static SimulatedCard verifiedCard(RsaProvider rsa) throws LinkException {
        SimulatedCard card = CardBlueprint.of(image()).newCard(new Random(1), rsa);
        card.powerUp();
        expectOk(card.transmit(select()), 0);
        expectOk(card.transmit(verify()), 0);
        return card;
    }

    /**
     * Whether an answer is one that a benchmark may measure.
     *
     * @param data how many octets of data belong to it
     * @return the answer
     * @throws IllegalStateException when it has another length or status word
     */
    public static byte[] expectOk(byte[] answer, int data) {
        if (answer.length != data + 2 || answer[data] != (byte) 0x90 || answer[data + 1] != 0) {
            throw new IllegalStateException("the answer has " + answer.length + " octets and ends with "
                    + HexFormat.of().formatHex(answer, Math.max(0, answer.length - 2), answer.length)
                    + "; wanted were " + data + " and 9000");
        }
        return answer;
    }
}
