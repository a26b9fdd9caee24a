// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/** Looks into card images. */
final class Images {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Images() {}

    static CardImage of(String persona, String profile) throws DataFileException {
        return Personalization.withTestRoots().personalize(Library.persona(persona), Library.profile(profile));
    }

    static ApplicationImage application(CardImage image, Kind kind) {
        return image.applications().stream()
                .filter(application -> application.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static FileImage file(CardImage image, Kind kind, int id) {
        return application(image, kind).files().stream()
                .filter(file -> file.id() == id)
                .findFirst()
                .orElseThrow();
    }

    static byte[] contents(CardImage image, Kind kind, int id) {
        return ((FileImage.Transparent) file(image, kind, id)).contents().toByteArray();
    }

    static AccessCondition read(CardImage image, Kind kind, int id) {
        return ((FileImage.Transparent) file(image, kind, id)).read();
    }

    static FileImage.Pin pin(CardImage image, Kind kind, int id) {
        return (FileImage.Pin) file(image, kind, id);
    }

    static String value(FileImage.Pin pin) {
        return new String(pin.value().toByteArray(), StandardCharsets.US_ASCII);
    }

    static AccessCondition anyOf(Integer... pins) {
        return new AccessCondition.AnyPin(Set.of(pins));
    }

    static String hex(byte[] octets) {
        return HEX.formatHex(octets);
    }

    static String hex(byte[] octets, int from, int to) {
        return HEX.formatHex(octets, from, to);
    }
}
