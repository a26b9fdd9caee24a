// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.trace.ApplicationNames;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A card in words. PINs stand in it only when asked for; keys never. */
final class CardDescription {
    private static final DateTimeFormatter JAPAN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'JST'", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Tokyo"));

    private final CardFile card;
    private final boolean secrets;
    private final List<String> lines = new ArrayList<>();

    CardDescription(CardFile card, boolean secrets) {
        this.card = card;
        this.secrets = secrets;
    }

    List<String> lines() {
        about(card.about());
        settings(card.image());
        card.image().applications().forEach(this::application);
        return List.copyOf(lines);
    }

    private void about(CardFile.About about) {
        lines.add("A test card of MynaSim: nothing on it is real.");
        lines.add("Persona   %s: %s".formatted(about.persona(), about.purpose()));
        lines.add("Holder    %s, born %s".formatted(about.name(), about.birthDate()));
        lines.add("Address   %s".formatted(about.address()));
        lines.add("Card      %s number %d, made %s, until %s"
                .formatted(about.profile(), about.cardNumber(), about.made(), about.expiry()));
    }

    private void settings(CardImage image) {
        lines.add("ATR       %s".formatted(image.atr()));
        image.uid()
                .ifPresent(uid ->
                        lines.add("UID       " + HexFormat.of().withUpperCase().formatHex(uid.toByteArray())));
        lines.add("Answers   selecting again %s, blocked PIN %s, retry query with Le %s"
                .formatted(
                        words(image.settings().reselection()),
                        image.settings().blockedPin(),
                        words(image.settings().retryQueryWithLe())));
        lines.add("          several records %s, last-command indicator %s"
                .formatted(
                        words(image.settings().multipleRecords()),
                        words(image.settings().lastCommandIndicator())));
    }

    private void application(ApplicationImage application) {
        lines.add("");
        lines.add("%s, %s".formatted(words(application.kind()), application.aid()));
        application.files().stream()
                .sorted((one, other) -> Integer.compare(one.id(), other.id()))
                .forEach(file -> lines.add("  %04X  %s".formatted(file.id(), words(application.aid(), file))));
        if (!application.dataObjects().isEmpty()) {
            lines.add("  data objects "
                    + application.dataObjects().stream()
                            .map(CardDescription::words)
                            .collect(Collectors.joining(", ")));
        }
    }

    private String words(Aid application, FileImage file) {
        if (file instanceof FileImage.Transparent transparent) {
            return certificate(transparent)
                            .map(CardDescription::words)
                            .orElseGet(() -> transparent.contents().length() + " octets")
                    + ", read " + words(transparent.read());
        } else if (file instanceof FileImage.Records records) {
            return "%d record%s, read %s"
                    .formatted(
                            records.records().size(), records.records().size() == 1 ? "" : "s", words(records.read()));
        } else if (file instanceof FileImage.Pin pin) {
            return "%s, %s%s"
                    .formatted(
                            ApplicationNames.file(application, pin.id()).orElse("PIN of unknown purpose"),
                            pin.triesLeft() == 0
                                    ? "blocked (0 of " + pin.maxTries() + " tries left)"
                                    : pin.triesLeft() + " of " + pin.maxTries() + " tries left",
                            secrets
                                    ? ", value " + new String(pin.value().toByteArray(), StandardCharsets.US_ASCII)
                                    : "");
        } else if (file instanceof FileImage.Key key) {
            return "private key, RSA-2048, use " + words(key.use());
        }
        if (file instanceof FileImage.PublicKey) {
            return "public key, RSA-2048";
        }
        return file instanceof FileImage.Vacant ? "not there, room for the issuer" : "reserved, can be selected only";
    }

    private static String words(X509Certificate certificate) {
        return "certificate number %s, %s, from %s to %s"
                .formatted(
                        certificate.getSerialNumber().toString(16),
                        certificate.getSubjectX500Principal(),
                        JAPAN.format(certificate.getNotBefore().toInstant()),
                        JAPAN.format(certificate.getNotAfter().toInstant()));
    }

    // A certificate is a DER SEQUENCE with a length in two octets; what is behind it is filler.
    private static Optional<X509Certificate> certificate(FileImage.Transparent file) {
        byte[] contents = file.contents().toByteArray();
        if (contents.length < 4 || contents[0] != 0x30 || contents[1] != (byte) 0x82) {
            return Optional.empty();
        }
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(contents)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static String words(AccessCondition condition) {
        if (condition instanceof AccessCondition.AnyPin anyPin) {
            return "after PIN "
                    + anyPin.pinFiles().stream().sorted().map("%04X"::formatted).collect(Collectors.joining(" or "));
        }
        return condition instanceof AccessCondition.Always ? "free" : "never";
    }

    private static String words(DataObjectImage object) {
        return "%04X (%d octets)".formatted(object.tag(), object.value().length());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
