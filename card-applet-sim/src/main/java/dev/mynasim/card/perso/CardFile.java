// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.card.image.CardImage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A personalised card as readable text: JSON with a version and a checksum over everything else in it, so that a card
 * that was changed by hand is noticed. White space does not count. The schema is {@code schema/card-1.schema.json}
 * beside this class. It holds PINs and (published) keys.
 *
 * @param about whose card it is
 * @param image the card
 */
public record CardFile(About about, CardImage image) {
    static final String FORMAT = "mynasim-card";
    static final int VERSION = 1;
    static final String CHECKSUM = "checksum";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Whose card it is, for people to read; the card does not depend on it.
     *
     * @param persona the persona's name
     * @param purpose what the persona is for
     * @param profile the card profile's name
     * @param name the holder's name
     * @param birthDate the holder's date of birth
     * @param address the holder's address
     * @param expiry the card's last day
     * @param made when the card was made
     * @param cardNumber which of the persona's cards
     */
    public record About(
            String persona,
            String purpose,
            String profile,
            String name,
            LocalDate birthDate,
            String address,
            LocalDate expiry,
            Instant made,
            int cardNumber) {}

    /**
     * Makes a card with the bundled test roots.
     *
     * @throws DataFileException when a file that the persona names cannot be used, or its dates do not fit
     */
    public static CardFile make(Persona persona, CardProfile profile, Issuing issuing) throws DataFileException {
        About about = new About(
                persona.persona(),
                persona.purpose(),
                profile.profile(),
                persona.holder().name(),
                persona.holder().birthDate().date(issuing.now()),
                persona.holder().address(),
                persona.card().expiry().date(issuing.now()),
                issuing.now(),
                issuing.cardNumber());
        return new CardFile(about, Personalization.withTestRoots().personalize(persona, profile, issuing));
    }

    /** The card as text. */
    public String toText() {
        ObjectNode card = CardFileWriter.write(this);
        card.put(CHECKSUM, checksum(card));
        return card.toPrettyString() + "\n";
    }

    /**
     * Reads a card from text.
     *
     * @param source what the file is called in messages
     * @throws DataFileException when the text is no card, or was changed
     */
    public static CardFile parse(String source, String text) throws DataFileException {
        JsonNode found;
        try {
            found = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new DataFileException("%s, line %d: this is not JSON"
                    .formatted(
                            source,
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
        if (!(found instanceof ObjectNode card) || !card.path("format").asText().equals(FORMAT)) {
            throw new DataFileException(source + " is not a card file; make one with: mynasim card new");
        }
        if (card.path("version").asInt() != VERSION) {
            throw new DataFileException("%s has version %s; this program reads version %d"
                    .formatted(source, card.path("version"), VERSION));
        }
        String expected = card.path(CHECKSUM).asText();
        card.remove(CHECKSUM);
        if (!checksum(card).equals(expected)) {
            throw new DataFileException(
                    source + " does not have the contents of its checksum: it was changed or cut off");
        }
        return CardFileReader.read(source, card);
    }

    // Over the same object without the checksum, in compact form.
    private static String checksum(ObjectNode card) {
        return "sha256:" + HexFormat.of().formatHex(Sha256.of(card.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
