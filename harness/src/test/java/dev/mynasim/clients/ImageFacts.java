// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the traces call by name, found in a card image. */
final class ImageFacts {
    private static final Map<Kind, String> APPLICATIONS = Map.of(
            Kind.JPKI, "jpki",
            Kind.TEXT_INPUT_SUPPORT, "text",
            Kind.SURFACE_CHECK, "surface",
            Kind.COMMON, "common",
            Kind.JUKI, "juki");

    /** Where a value lies. */
    private record Place(Kind application, int file) {}

    /** PINs and codes (card-protocol.md section 5). */
    private static final Map<String, Place> SECRETS = Map.of(
            "auth", new Place(Kind.JPKI, 0x0018),
            "sign", new Place(Kind.JPKI, 0x001B),
            "inputSupport", new Place(Kind.TEXT_INPUT_SUPPORT, 0x0011),
            "codeA", new Place(Kind.TEXT_INPUT_SUPPORT, 0x0014),
            "codeB", new Place(Kind.TEXT_INPUT_SUPPORT, 0x0015),
            "birthDate", new Place(Kind.SURFACE_CHECK, 0x0011),
            "juki", new Place(Kind.JUKI, 0x001C));

    /** Certificates (section 3.1), by the names under which the traces keep what they read. */
    private static final Map<String, Place> CERTIFICATES = Map.of(
            "signCertificate", new Place(Kind.JPKI, 0x0001),
            "signCaCertificate", new Place(Kind.JPKI, 0x0002),
            "authCertificate", new Place(Kind.JPKI, 0x000A),
            "authCaCertificate", new Place(Kind.JPKI, 0x000B));

    private final CardImage image;

    ImageFacts(CardImage image) {
        this.image = image;
    }

    /** What a flow may need and this card has. */
    Set<String> has() {
        Set<String> has = new HashSet<>(Today.CARD.features());
        for (ApplicationImage application : image.applications()) {
            String name = APPLICATIONS.get(application.kind());
            if (name != null) {
                has.add(name);
            }
        }
        return has;
    }

    /** The PINs and codes by name; those of applications that the card lacks are left out. */
    Map<String, byte[]> secrets() {
        Map<String, byte[]> secrets = new HashMap<>();
        SECRETS.forEach((name, place) -> file(place).ifPresent(file -> {
            if (file instanceof FileImage.Pin pin) {
                secrets.put(name, pin.value().toByteArray());
            }
        }));
        return secrets;
    }

    /** Whether every certificate that a flow kept is the one that lies on the card. */
    boolean areOnTheCard(Map<String, byte[]> kept) {
        return CERTIFICATES.entrySet().stream().allMatch(certificate -> {
            byte[] read = kept.get(certificate.getKey());
            return read == null
                    || file(certificate.getValue())
                            .filter(file -> file instanceof FileImage.Transparent transparent
                                    && begins(transparent.contents().toByteArray(), read))
                            .isPresent();
        });
    }

    private static boolean begins(byte[] file, byte[] read) {
        return read.length <= file.length && Arrays.equals(file, 0, read.length, read, 0, read.length);
    }

    private Optional<FileImage> file(Place place) {
        return image.applications().stream()
                .filter(application -> application.kind() == place.application())
                .flatMap(application -> application.files().stream())
                .filter(file -> file.id() == place.file())
                .findFirst();
    }
}
