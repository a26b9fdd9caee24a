// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardImage;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What the card has to answer, written as plainly as the sheet says it, beside the card and without its code. It knows
 * applications, files, PINs, tries and security status; it says the status word, and where it reads also the data.
 */
final class ModelCard {
    private static final Set<Kind> CHANGE_REFERENCE_DATA = Set.of(Kind.JPKI, Kind.TEXT_INPUT_SUPPORT);
    private static final Set<Kind> CHANGE_KEY = Set.of(Kind.JUKI, Kind.COMMON);
    private static final Set<Kind> SIGNATURE = Set.of(Kind.JPKI, Kind.TEXT_INPUT_SUPPORT, Kind.SURFACE_CHECK);
    private static final Set<Kind> AUTHENTICATION =
            Set.of(Kind.JPKI, Kind.TEXT_INPUT_SUPPORT, Kind.SURFACE_CHECK, Kind.COMMON);

    private final List<ModelApplication> applications;
    private int selected;

    ModelCard(CardImage image) {
        applications = image.applications().stream().map(ModelApplication::new).toList();
    }

    /** The current application. */
    ModelApplication current() {
        return applications.get(selected);
    }

    List<ModelApplication> applications() {
        return applications;
    }

    void reset() {
        selected = 0;
        applications.forEach(ModelApplication::forget);
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
            case 0x80 -> own(c);
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
        Kind kind = current().kind();
        return switch (c.ins) {
            case 0xA4 -> selectFile(c);
            case 0xB0 -> ModelReading.binary(current(), c);
            case 0xB2 -> ModelReading.record(current(), c);
            case 0xCA -> ModelReading.object(current(), applications.get(0), c);
            case 0x84 -> challenge(c);
            case 0x20 -> kind == Kind.ISSUER_SECURITY_DOMAIN ? "6D00" : verify(c);
            case 0x24 -> CHANGE_REFERENCE_DATA.contains(kind) ? change(c, 1) : "6D00";
            case 0x88 -> AUTHENTICATION.contains(kind) ? ModelKeys.authenticate(current(), c) : "6D00";
            default -> "6D00";
        };
    }

    private String own(ModelCommand c) {
        Kind kind = current().kind();
        return switch (c.ins) {
            case 0x2A -> SIGNATURE.contains(kind) ? ModelKeys.sign(current(), c) : "6D00";
            case 0x32 -> CHANGE_KEY.contains(kind) ? change(c, 0) : "6D00";
            case 0xA2 -> kind == Kind.JPKI ? ModelKeys.terminalCertificate(current(), c) : "6D00";
            case 0xAE -> ModelKeys.sessionKey(current(), c);
            case 0xFC -> kind != Kind.JPKI ? "6D00" : c.p1 != 0 || c.p2 != 0 ? "6A86" : "6700";
            default -> "6D00";
        };
    }

    private String selectByName(ModelCommand c) {
        String name = HexFormat.of().withUpperCase().formatHex(c.data);
        if (name.isEmpty()) {
            return "6700";
        }
        boolean next = (c.p2 & 2) != 0;
        if ((c.p2 & ~2) != 0 && (c.p2 & ~2) != 0x0C) {
            return "6A86";
        }
        int found = next ? selected + 1 : 0;
        while (found < applications.size() && !applications.get(found).name().startsWith(name)) {
            found++;
        }
        if (found == applications.size()) {
            return "6A82";
        }
        applications.forEach(ModelApplication::forget);
        selected = found;
        if ((c.p2 & 0x0C) != 0 || c.ne == 0) {
            return "9000";
        }
        String full = current().name();
        String fci = "6F%02X84%02X%s".formatted(full.length() / 2 + 2, full.length() / 2, full);
        return fci.substring(0, Math.min(fci.length() / 2, c.ne) * 2) + "9000";
    }

    private String selectFile(ModelCommand c) {
        if (c.p1 == 0) {
            return c.data.length > 0 ? "6A82" : selected > 0 ? "9000" : "6A86";
        }
        if (c.p1 != 2 || c.p2 != 0x0C) {
            return "6A86";
        }
        if (c.data.length != 2) {
            return "6700";
        }
        return current().select(ModelCommand.twoOctets(c.data, 0)) ? "9000" : "6A82";
    }

    private static String challenge(ModelCommand c) {
        if (c.p1 != 0 || c.p2 != 0) {
            return "6A86";
        }
        if (c.data.length > 0 || c.ne == 0) {
            return "6700";
        }
        return c.ne > 256 ? "6985" : c.ne + "+9000";
    }

    private String verify(ModelCommand c) {
        if (c.p1 != 0 || !ModelKeys.isReference(c.p2)) {
            return "6A86";
        }
        if (c.ne > 0) {
            return "6700";
        }
        String problem = current().refer(c.p2 & 0x1F);
        ModelPin pin = current().pins().get(current().currentId());
        return !problem.isEmpty() ? problem : pin == null ? "6981" : pin.verify(c.data);
    }

    private String change(ModelCommand c, int p1) {
        if (c.p1 != p1 || !ModelKeys.isReference(c.p2)) {
            return "6A86";
        }
        if (c.ne > 0 || c.data.length < 1 || c.data.length > 16) {
            return "6700";
        }
        String problem = current().refer(c.p2 & 0x1F);
        ModelPin pin = current().pins().get(current().currentId());
        return !problem.isEmpty() ? problem : pin == null ? "6981" : pin.change(c.data);
    }
}
