// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the last column of a row on a card: the little language that docs/coverage.md explains. */
final class CoverageProof {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern PIN = Pattern.compile("V\\(([0-9A-F]{4})\\)");
    private static final Pattern ANY = Pattern.compile("\\[(\\d+)]");
    private static final Map<String, String> APPLICATIONS = Map.of(
            "ISD", "A0000001510000",
            "JPKI", "D392F000260100000001",
            "TEXT", "D3921000310001010408",
            "SURFACE", "D3921000310001010402",
            "JUKI", "D3921000310001010401",
            "COMMON", "D3921000310001010100");

    private final CardImage image;
    private final Icc card;
    private String application = "A0000001510000";

    CoverageProof(CardImage image, Icc card) {
        this.image = image;
        this.card = card;
    }

    void run(String script) throws LinkException {
        for (String step : script.strip().split(" +")) {
            Matcher pin = PIN.matcher(step);
            if (APPLICATIONS.containsKey(step)) {
                application = APPLICATIONS.getOrDefault(step, "");
                send(step, "00A4040C%02X%s".formatted(application.length() / 2, application), "9000");
            } else if (step.startsWith("@")) {
                send(step, "00A4020C02" + step.substring(1), "9000");
            } else if (pin.matches()) {
                int file = HexFormat.fromHexDigits(pin.group(1));
                byte[] value = pinOf(file);
                send(step, "002000%02X%02X%s".formatted(0x80 | file, value.length, HEX.formatHex(value)), "9000");
            } else if (step.equals("RESET")) {
                card.reset();
            } else {
                String[] sides = step.split("=", 2);
                assertThat(sides).as("step %s of %s", step, script).hasSize(2);
                send(step, sides[0], sides[1]);
            }
        }
    }

    private void send(String step, String command, String expected) throws LinkException {
        String answer = HEX.formatHex(card.transmit(HEX.parseHex(command)));
        assertThat(answer).as(step).matches(pattern(expected));
    }

    private static Pattern pattern(String expected) {
        String lengths = ANY.matcher(expected).replaceAll(found -> "(?:[0-9A-F]{2}){" + found.group(1) + "}");
        return Pattern.compile(lengths.replace("..", "(?:[0-9A-F]{2})+").replaceAll("C\\.$", "C[0-9A-F]"));
    }

    private byte[] pinOf(int id) {
        return image.applications().stream()
                .filter(candidate -> candidate.aid().toString().equals(application))
                .map(ApplicationImage::files)
                .flatMap(files -> files.stream())
                .filter(file -> file.id() == id && file instanceof FileImage.Pin)
                .map(file -> ((FileImage.Pin) file).value().toByteArray())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no PIN %04X in %s".formatted(id, application)));
    }
}
