// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What the card has to answer, written as plainly as the sheet says it, beside the card and without its code. It knows
 * files, PINs, tries and security status; it says the status word, and for READ BINARY also the data.
 */
final class ModelCard {
    private static final int AUTH_PIN = 0x0018;
    private static final int SIGN_PIN = 0x001B;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Map<Integer, byte[]> files = new HashMap<>();
    private final Pin authPin = new Pin("1234", 3);
    private final Pin signPin = new Pin("ABC123", 5);
    private boolean jpki;
    private int current;

    /** A PIN with its counter and status. */
    static final class Pin {
        private final int most;
        private String value;
        private int left;
        private boolean verified;

        private Pin(String value, int most) {
            this.value = value;
            this.most = most;
            left = most;
        }

        int triesLeft() {
            return left;
        }

        String value() {
            return value;
        }
    }

    ModelCard(CardImage image) {
        for (ApplicationImage application : image.applications()) {
            for (FileImage file : application.files()) {
                if (file instanceof FileImage.Transparent transparent) {
                    files.put(file.id(), transparent.contents().toByteArray());
                }
            }
        }
    }

    Pin authPin() {
        return authPin;
    }

    Pin signPin() {
        return signPin;
    }

    void reset() {
        jpki = false;
        current = 0;
        authPin.verified = false;
        signPin.verified = false;
    }

    /**
     * The response expected: a status word, data and status word, or a length and a status word as in {@code 256+9000}.
     */
    String expect(byte[] octets) {
        return ModelCommand.read(octets).map(this::expect).orElse("6700");
    }

    private String expect(ModelCommand c) {
        if (c.cla < 0x80 && channel(c.cla) != 0) {
            return "6881";
        }
        if (c.data.length > 32_767) {
            return "6700";
        }
        if (c.cla == 0 && c.ins == 0xA4 && c.p1 == 4) {
            return selectByName(c);
        }
        return switch (c.cla) {
            case 0x00 -> iso(c);
            case 0x80 -> c.ins == 0x2A && jpki ? sign(c) : "6D00";
            case 0x08 -> "69FC";
            case 0x0C -> "6987";
            default -> "6E00";
        };
    }

    private static int channel(int cla) {
        if (cla < 0x20) {
            return cla & 3;
        }
        return cla >= 0x40 ? 4 + (cla & 15) : 0;
    }

    private String iso(ModelCommand c) {
        return switch (c.ins) {
            case 0xA4 -> selectFile(c);
            case 0xB0 -> read(c);
            case 0x84 -> challenge(c);
            case 0x20 -> jpki ? verify(c) : "6D00";
            case 0x24 -> jpki ? change(c) : "6D00";
            case 0xCA -> jpki ? "6D00" : c.data.length > 0 || c.ne == 0 ? "6700" : "6A88";
            default -> "6D00";
        };
    }

    private String selectByName(ModelCommand c) {
        String name = HEX.formatHex(c.data);
        if (name.isEmpty()) {
            return "6700";
        }
        boolean next = (c.p2 & 2) != 0;
        if ((c.p2 & ~2) != 0 && (c.p2 & ~2) != 0x0C) {
            return "6A86";
        }
        String security = "A0000001510000";
        String jpkiName = "D392F000260100000001";
        boolean toSecurity = security.startsWith(name) && !next;
        boolean toJpki = jpkiName.startsWith(name) && !(next && jpki);
        if (!toSecurity && !toJpki) {
            return "6A82";
        }
        jpki = !toSecurity;
        current = 0;
        authPin.verified = false;
        signPin.verified = false;
        if ((c.p2 & 0x0C) == 0 && c.ne > 0) {
            String full = jpki ? jpkiName : security;
            String fci = "6F%02X84%02X%s".formatted(full.length() / 2 + 2, full.length() / 2, full);
            int octets = Math.min(fci.length() / 2, c.ne);
            return fci.substring(0, octets * 2) + "9000";
        }
        return "9000";
    }

    private String selectFile(ModelCommand c) {
        if (c.p1 == 0) {
            return c.data.length > 0 ? "6A82" : jpki ? "9000" : "6A86";
        }
        if (c.p1 != 2 || c.p2 != 0x0C) {
            return "6A86";
        }
        if (c.data.length != 2) {
            return "6700";
        }
        int id = ModelCommand.twoOctets(c.data, 0);
        if (!exists(id)) {
            return "6A82";
        }
        current = id;
        return "9000";
    }

    private boolean exists(int id) {
        return jpki ? files.containsKey(id) || id == AUTH_PIN || id == SIGN_PIN || key(id) : id == 0x1E;
    }

    private static boolean key(int id) {
        return id == 0x17 || id == 0x1A;
    }

    /** Finds the file that a P2 of 80 or 80 | short identifier names; null and an error otherwise. */
    private String refer(int reference) {
        int shortId = reference & 0x1F;
        if (shortId == 0) {
            return current == 0 ? "6986" : "";
        }
        if (shortId == 31 || !exists(shortId)) {
            return "6A82";
        }
        current = shortId;
        return "";
    }

    private String read(ModelCommand c) {
        int offset = (c.p1 << 8) | c.p2;
        boolean byShortId = c.p1 >= 0x80;
        if (byShortId && (c.p1 & 0x60) != 0) {
            return "6A86";
        }
        if (c.data.length > 0 || c.ne == 0) {
            return "6700";
        }
        if (byShortId && (c.p1 & 0x1F) == 0) {
            return "6A82";
        }
        String problem = refer(byShortId ? c.p1 : 0);
        if (!problem.isEmpty()) {
            return problem;
        }
        if (byShortId) {
            offset = c.p2;
        }
        if (!jpki || !files.containsKey(current)) {
            return "6981";
        }
        byte[] contents = files.getOrDefault(current, new byte[0]);
        if (current == 1 && !signPin.verified) {
            return "6982";
        }
        if (offset >= contents.length) {
            return "6B00";
        }
        int end = Math.min(contents.length, offset + c.ne);
        return HEX.formatHex(Arrays.copyOfRange(contents, offset, end)) + "9000";
    }

    private String challenge(ModelCommand c) {
        if (c.p1 != 0 || c.p2 != 0) {
            return "6A86";
        }
        if (c.data.length > 0 || c.ne == 0) {
            return "6700";
        }
        return c.ne > 256 ? "6985" : c.ne + "+9000";
    }

    private String verify(ModelCommand c) {
        if (c.p1 != 0 || (c.p2 & 0x80) == 0 || (c.p2 & 0x60) != 0) {
            return "6A86";
        }
        if (c.ne > 0) {
            return "6700";
        }
        String problem = refer(c.p2);
        if (!problem.isEmpty()) {
            return problem;
        }
        if (current != AUTH_PIN && current != SIGN_PIN) {
            return "6981";
        }
        Pin pin = current == AUTH_PIN ? authPin : signPin;
        if (c.data.length == 0) {
            return "63C" + pin.left;
        }
        if (pin.left == 0) {
            return "6984";
        }
        pin.verified = Arrays.equals(c.data, pin.value.getBytes(StandardCharsets.US_ASCII));
        pin.left = pin.verified ? pin.most : pin.left - 1;
        return pin.verified ? "9000" : "63C" + pin.left;
    }

    private String change(ModelCommand c) {
        if (c.p1 != 1 || (c.p2 & 0x80) == 0 || (c.p2 & 0x60) != 0) {
            return "6A86";
        }
        if (c.ne > 0 || c.data.length < 1 || c.data.length > 16) {
            return "6700";
        }
        String problem = refer(c.p2);
        if (!problem.isEmpty()) {
            return problem;
        }
        if (current != AUTH_PIN && current != SIGN_PIN) {
            return "6981";
        }
        Pin pin = current == AUTH_PIN ? authPin : signPin;
        if (!pin.verified) {
            return "6982";
        }
        String wanted = new String(c.data, StandardCharsets.ISO_8859_1);
        String format = current == AUTH_PIN ? "[0-9]{4}" : "(?=.*[0-9])(?=.*[A-Z])[0-9A-Z]{6,16}";
        if (!wanted.matches(format)) {
            return "6A80";
        }
        pin.value = wanted;
        return "9000";
    }

    private String sign(ModelCommand c) {
        if (c.p1 != 0 || (c.p2 & 0x80) == 0 || (c.p2 & 0x60) != 0) {
            return "6A86";
        }
        if (c.ne == 0 || c.data.length == 0) {
            return "6700";
        }
        String problem = refer(c.p2);
        if (!problem.isEmpty()) {
            return problem;
        }
        if (!key(current)) {
            return "6981";
        }
        if (!(current == 0x17 ? authPin : signPin).verified) {
            return "6982";
        }
        if (c.ne < 256) {
            return "6700";
        }
        return c.data.length > 245 ? "6985" : "256+9000";
    }
}
