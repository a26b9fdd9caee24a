// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.image.PinRule;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a card file's JSON strictly, its checksum aside. */
final class CardFileReader {
    private static final int LARGEST_FILE = 0xFFFF;

    private CardFileReader() {}

    static CardFile read(String source, JsonNode card) throws DataFileException {
        try {
            JsonFields root = new JsonFields("", card);
            root.text("format");
            root.integer("version");
            root.text("note");
            CardFile read = new CardFile(
                    about(root.object("about")),
                    new CardImage(
                            Atr.ofHex(root.text("atr")),
                            settings(root.object("settings")),
                            root.objects("applications").stream()
                                    .map(CardFileReader::application)
                                    .toList(),
                            Optional.of(Octets.ofHex(root.text("uid"))).filter(uid -> uid.length() > 0)));
            root.end();
            return read;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DataFileException(source + ": " + e.getMessage());
        }
    }

    private static CardFile.About about(JsonFields node) {
        CardFile.About about = new CardFile.About(
                node.text("persona"),
                node.text("purpose"),
                node.text("profile"),
                node.text("name"),
                LocalDate.parse(node.text("birthDate")),
                node.text("address"),
                LocalDate.parse(node.text("expiry")),
                Instant.parse(node.text("made")),
                node.integer("cardNumber"));
        node.end();
        return about;
    }

    private static CardSettings settings(JsonFields node) {
        CardSettings settings = new CardSettings(
                node.constant("reselection", CardSettings.Reselection.class),
                StatusWord.of(node.hexNumber("blockedPin")),
                node.constant("retryQueryWithLe", CardSettings.RetryQueryWithLe.class),
                node.constant("multipleRecords", CardSettings.MultipleRecords.class),
                node.constant("lastCommandIndicator", CardSettings.LastCommandIndicator.class));
        node.end();
        return settings;
    }

    private static ApplicationImage application(JsonFields node) {
        ApplicationImage application = new ApplicationImage(
                node.constant("kind", ApplicationImage.Kind.class),
                Aid.ofHex(node.text("aid")),
                node.objects("files").stream().map(CardFileReader::file).toList(),
                node.objects("dataObjects").stream()
                        .map(CardFileReader::dataObject)
                        .toList());
        node.end();
        return application;
    }

    private static DataObjectImage dataObject(JsonFields node) {
        DataObjectImage object = new DataObjectImage(node.hexNumber("tag"), Octets.of(node.octets("value")));
        node.end();
        return object;
    }

    private static FileImage file(JsonFields node) {
        int id = node.hexNumber("id");
        String type = node.text("type");
        FileImage file =
                switch (type) {
                    case "transparent" -> transparent(id, node);
                    case "records" ->
                        new FileImage.Records(
                                id,
                                node.texts("records").stream()
                                        .map(Octets::ofHex)
                                        .toList(),
                                condition(node, "read"));
                    case "pin" -> pin(id, node);
                    case "key" ->
                        new FileImage.Key(
                                id,
                                key(node.octets("privateKey")),
                                condition(node, "use"),
                                node.constant("purpose", FileImage.Key.Purpose.class));
                    case "public-key" -> new FileImage.PublicKey(id, publicKey(node.octets("publicKey")));
                    case "vacant" -> new FileImage.Vacant(id, node.integer("size"), condition(node, "read"));
                    case "reserved" -> new FileImage.Reserved(id);
                    default -> throw new IllegalArgumentException("there is no type of file \"" + type + "\"");
                };
        node.end();
        return file;
    }

    private static FileImage transparent(int id, JsonFields node) {
        int size = node.integer("size");
        if (size < 0 || size > LARGEST_FILE) {
            throw new IllegalArgumentException("file %04X cannot have %d octets".formatted(id, size));
        }
        Octets contents = Octets.of(node.octets("contents")).paddedTo(size, Ef.FILLER);
        return new FileImage.Transparent(id, contents, condition(node, "read"));
    }

    private static FileImage pin(int id, JsonFields node) {
        return new FileImage.Pin(
                id,
                Octets.ofAscii(node.text("value")),
                node.integer("triesLeft"),
                node.integer("maxTries"),
                new PinRule(node.integer("minLength"), node.integer("maxLength"), node.bool("letters")));
    }

    private static AccessCondition condition(JsonFields node, String field) {
        if (node.isText(field)) {
            return switch (node.text(field)) {
                case "always" -> AccessCondition.always();
                case "never" -> AccessCondition.never();
                default -> throw new IllegalArgumentException(field + " is always, never or a list of PIN files");
            };
        }
        Set<Integer> pins = new HashSet<>();
        List<String> names = node.texts(field);
        names.forEach(name -> pins.add(Integer.parseInt(name, 16)));
        return new AccessCondition.AnyPin(pins);
    }

    private static RSAPublicKey publicKey(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a public key is not RSA in X.509 form", e);
        }
    }

    private static RSAPrivateCrtKey key(byte[] encoded) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a private key is not RSA in PKCS#8", e);
        }
    }
}
