// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.conformance.Codes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What cases and client traces call by name, found in a card image. */
public final class ImageFacts {
    private static final Map<Kind, String> APPLICATIONS = Map.of(
            Kind.JPKI, "jpki",
            Kind.TEXT_INPUT_SUPPORT, "text",
            Kind.SURFACE_CHECK, "surface",
            Kind.COMMON, "common",
            Kind.JUKI, "juki",
            Kind.READER_TEST, "reader-test",
            Kind.PROTOCOL_TEST, "protocol-test");

    /** What every card of ours can do, whatever is on it. */
    private static final Set<String> ABILITIES = Set.of("signature-forms");

    private record Place(Kind application, int file) {}

    /** PINs and codes (card-protocol.md section 5). */
    private static final Map<String, Place> CODES = Map.of(
            "auth", new Place(Kind.JPKI, 0x0018),
            "sign", new Place(Kind.JPKI, 0x001B),
            "inputSupport", new Place(Kind.TEXT_INPUT_SUPPORT, 0x0011),
            "codeA", new Place(Kind.TEXT_INPUT_SUPPORT, 0x0014),
            "codeB", new Place(Kind.TEXT_INPUT_SUPPORT, 0x0015),
            "birthDate", new Place(Kind.SURFACE_CHECK, 0x0011),
            "juki", new Place(Kind.JUKI, 0x001C));

    private ImageFacts() {}

    /** Applications and abilities, as {@link dev.mynasim.conformance.CardFacts} names them. */
    public static Set<String> features(CardImage image) {
        Set<String> features = new HashSet<>(ABILITIES);
        image.applications().forEach(application -> {
            String name = APPLICATIONS.get(application.kind());
            if (name != null) {
                features.add(name);
            }
        });
        return features;
    }

    /** The PINs and codes that are on the card. */
    public static Codes codes(CardImage image) {
        Map<String, byte[]> codes = new HashMap<>();
        CODES.forEach((name, place) ->
                pin(image, place).ifPresent(pin -> codes.put(name, pin.value().toByteArray())));
        return new Codes(codes);
    }

    private static Optional<FileImage.Pin> pin(CardImage image, Place place) {
        return image.applications().stream()
                .filter(application -> application.kind() == place.application())
                .flatMap(application -> application.files().stream())
                .filter(file -> file.id() == place.file())
                .filter(FileImage.Pin.class::isInstance)
                .map(FileImage.Pin.class::cast)
                .findFirst();
    }
}
