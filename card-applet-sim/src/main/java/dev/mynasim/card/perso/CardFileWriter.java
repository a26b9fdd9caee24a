// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Writes a card file's JSON, without its checksum. */
final class CardFileWriter {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int OCTETS_A_LINE = 32;

    private CardFileWriter() {}

    static ObjectNode write(CardFile card) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", CardFile.FORMAT);
        root.put("version", CardFile.VERSION);
        root.put("note", "A test card of MynaSim: everything on it is invented, its keys are published.");
        about(root.putObject("about"), card.about());
        root.put("atr", card.image().atr().toString());
        root.put(
                "uid",
                card.image().uid().map(uid -> HEX.formatHex(uid.toByteArray())).orElse(""));
        settings(root.putObject("settings"), card.image().settings());
        ArrayNode applications = root.putArray("applications");
        card.image().applications().forEach(application -> application(applications.addObject(), application));
        return root;
    }

    /** How an enumeration constant is written: lower case with hyphens. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void about(ObjectNode node, CardFile.About about) {
        node.put("persona", about.persona());
        node.put("purpose", about.purpose());
        node.put("profile", about.profile());
        node.put("name", about.name());
        node.put("birthDate", about.birthDate().toString());
        node.put("address", about.address());
        node.put("expiry", about.expiry().toString());
        node.put("made", about.made().toString());
        node.put("cardNumber", about.cardNumber());
    }

    private static void settings(ObjectNode node, CardSettings settings) {
        node.put("reselection", name(settings.reselection()));
        node.put("blockedPin", fourDigits(settings.blockedPin().value()));
        node.put("retryQueryWithLe", name(settings.retryQueryWithLe()));
        node.put("multipleRecords", name(settings.multipleRecords()));
        node.put("lastCommandIndicator", name(settings.lastCommandIndicator()));
    }

    private static void application(ObjectNode node, ApplicationImage application) {
        node.put("kind", name(application.kind()));
        node.put("aid", application.aid().toString());
        ArrayNode files = node.putArray("files");
        application.files().forEach(file -> file(files.addObject(), file));
        ArrayNode objects = node.putArray("dataObjects");
        for (DataObjectImage object : application.dataObjects()) {
            ObjectNode written = objects.addObject();
            written.put("tag", fourDigits(object.tag()));
            lines(written.putArray("value"), object.value().toByteArray());
        }
    }

    private static void file(ObjectNode node, FileImage file) {
        node.put("id", fourDigits(file.id()));
        if (file instanceof FileImage.Transparent transparent) {
            node.put("type", "transparent");
            condition(node, "read", transparent.read());
            node.put("size", transparent.contents().length());
            lines(node.putArray("contents"), withoutFiller(transparent.contents()));
        } else if (file instanceof FileImage.Vacant vacant) {
            node.put("type", "vacant");
            condition(node, "read", vacant.read());
            node.put("size", vacant.size());
        } else if (file instanceof FileImage.PublicKey key) {
            node.put("type", "public-key");
            lines(node.putArray("publicKey"), key.key().getEncoded());
        } else if (file instanceof FileImage.Records records) {
            node.put("type", "records");
            condition(node, "read", records.read());
            ArrayNode written = node.putArray("records");
            records.records().forEach(record -> written.add(HEX.formatHex(record.toByteArray())));
        } else if (file instanceof FileImage.Pin pin) {
            node.put("type", "pin");
            node.put("value", new String(pin.value().toByteArray(), StandardCharsets.US_ASCII));
            node.put("triesLeft", pin.triesLeft());
            node.put("maxTries", pin.maxTries());
            node.put("minLength", pin.rule().minLength());
            node.put("maxLength", pin.rule().maxLength());
            node.put("letters", pin.rule().letters());
        } else if (file instanceof FileImage.Key key) {
            node.put("type", "key");
            node.put("purpose", name(key.purpose()));
            condition(node, "use", key.use());
            lines(node.putArray("privateKey"), key.key().getEncoded());
        } else {
            node.put("type", "reserved");
        }
    }

    private static void condition(ObjectNode node, String field, AccessCondition condition) {
        if (condition instanceof AccessCondition.AnyPin anyPin) {
            ArrayNode pins = node.putArray(field);
            anyPin.pinFiles().stream().sorted().forEach(pin -> pins.add(fourDigits(pin)));
        } else {
            node.put(field, condition instanceof AccessCondition.Always ? "always" : "never");
        }
    }

    // Filler at the end is left out; the size says how much there is.
    private static byte[] withoutFiller(Octets contents) {
        byte[] octets = contents.toByteArray();
        int length = octets.length;
        while (length > 0 && octets[length - 1] == Ef.FILLER) {
            length--;
        }
        return Arrays.copyOf(octets, length);
    }

    private static void lines(ArrayNode lines, byte[] octets) {
        for (int at = 0; at < octets.length; at += OCTETS_A_LINE) {
            lines.add(HEX.formatHex(octets, at, Math.min(octets.length, at + OCTETS_A_LINE)));
        }
    }

    private static String fourDigits(int value) {
        return String.format(Locale.ROOT, "%04X", value);
    }
}
