// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * All that can be done with PINs on the card of the persona {@code adult}: right and wrong ones, changed, malformed,
 * chained, in the wrong place, in secure messaging; and the My Number read in every way.
 */
public final class SecretStory {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String JPKI = "D392F000260100000001";
    private static final String TEXT = "D3921000310001010408";
    private static final String SURFACE = "D3921000310001010402";

    private final Icc card;
    private final PinSet pins;
    private final Map<String, String> codes;
    private final List<String> answers = new ArrayList<>();

    /**
     * A story.
     *
     * @param codes the codes {@code A}, {@code B} and {@code birth}
     */
    public SecretStory(Icc card, PinSet pins, Map<String, String> codes) {
        this.card = card;
        this.pins = pins;
        this.codes = Map.copyOf(codes);
    }

    /** Does it all; gives the answers, in hexadecimal, so that a test can see that it happened. */
    public List<String> tell() throws LinkException {
        card.powerUp();
        jpki();
        text();
        secure();
        surface();
        juki();
        malformed();
        card.reset();
        card.powerDown();
        card.powerUp();
        send("00200080");
        return List.copyOf(answers);
    }

    private void jpki() throws LinkException {
        select(JPKI);
        send("00A4020C020018");
        verify("0020 0080", pins.wrong());
        verify("0020 0080", pins.auth());
        verify("0020 0098", pins.auth());
        verify("0024 0180", pins.changed());
        verify("0020 0080", pins.changed());
        send("802A0097" + field(pins.changed()) + "00");
        send("802A009733" + "3031300D060960864801650304020105000420" + "AB".repeat(32) + "00");
        send("00B08A0000");
        send("00A4020C02001B");
        verify("0020 0080", pins.wrongPassword());
        verify("0020 0080", pins.sign());
        send("00B0810000");
        verify("0024 0180", pins.changedPassword());
        verify("0020 009B", pins.changedPassword());
    }

    private void text() throws LinkException {
        select(TEXT);
        verify("0020 0094", code("A"));
        verify("0020 0095", pins.wrong());
        verify("0020 0095", code("B"));
        verify("0020 0091", pins.wrong());
        verify("0020 0091", pins.inputSupport());
        send("00A4020C020001");
        send("00B0000011");
        for (int at = 3; at < 15; at++) {
            send("00B0%04X01".formatted(at));
        }
        send("00B0810011");
        send("00B08100000000");
        send("00B0820000");
        send("00B0830000");
    }

    private void secure() throws LinkException {
        select(TEXT);
        verify("0020 0091", pins.inputSupport());
        SecureTalk secure = new SecureTalk(card);
        String key = send("00B08600000000");
        secure.open(HEX.parseHex(key));
        answers.add(secure.send("200091", ascii(pins.wrong())));
        answers.add(secure.send("200091", ascii(pins.inputSupport())));
        answers.add(secure.send("A4020C", HEX.parseHex("0001")));
        answers.add(secure.read(17));
        send("00B0000011");
    }

    private void surface() throws LinkException {
        select(SURFACE);
        verify("0020 0091", code("birth"));
        verify("0020 0092", code("B"));
        verify("0020 0093", pins.wrong());
        verify("0020 0093", code("A"));
        send("00B08500000000");
        send("00B0820000");
    }

    private void juki() throws LinkException {
        for (String application : new String[] {"D3921000310001010401", "D3921000310001010100"}) {
            select(application);
            verify("0020 009C", pins.wrong());
            verify("0020 009C", pins.juki());
            send("00A4020C02001C");
            verify("8032 0080", pins.changed());
        }
    }

    private void malformed() throws LinkException {
        select(JPKI);
        for (String pin : pins.all()) {
            String hex = HEX.formatHex(ascii(pin));
            for (String header : new String[] {
                "00200098",
                "00240198",
                "80320080",
                "002C0080",
                "10200098",
                "1C200098",
                "E0200098",
                "00210098",
                "FF200098",
                "04200098",
                "00A4040C",
                "00B00000",
                "00D60000",
                "00DA0000",
                "80FC0000",
                "00990000",
                "00C20000",
                "FF000000",
                "80AE0000",
                "00880080",
                "00CB3FFF"
            }) {
                send(header + hex);
                send(header + "%02X".formatted(pin.length()) + hex);
                send(header + "%02X".formatted(pin.length()) + hex + "00");
                send(header + "0000%02X".formatted(pin.length()) + hex);
                send(header + "%02X".formatted(pin.length() + 1) + hex);
                send(header + "%02X".formatted(pin.length() - 1) + hex);
            }
            for (String header : new String[] {"00200098", "00240198", "80320080", "002C0080", "0C200098"}) {
                send(header + hex.substring(0, 2));
            }
            send(hex);
            send("00A4040C" + field(pin));
            send("FF00000000" + hex);
            send("10200098" + field(pin.substring(0, 2)));
            send("00200098" + field(pin.substring(2)));
        }
    }

    private void select(String aid) throws LinkException {
        send("00A4040C0A" + aid);
    }

    private void verify(String header, String pin) throws LinkException {
        send(header.replace(" ", "") + field(pin));
    }

    private String send(String hex) throws LinkException {
        String answer = HEX.formatHex(card.transmit(HEX.parseHex(hex)));
        answers.add(answer);
        return answer;
    }

    private String code(String name) {
        String code = codes.get(name);
        if (code == null) {
            throw new IllegalArgumentException("no code " + name);
        }
        return code;
    }

    private static String field(String pin) {
        return "%02X".formatted(pin.length()) + HEX.formatHex(ascii(pin));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
