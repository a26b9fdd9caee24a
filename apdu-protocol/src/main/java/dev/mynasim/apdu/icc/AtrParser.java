// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import dev.mynasim.apdu.icc.Atr.Malformed;
import dev.mynasim.apdu.icc.Atr.Parsed;
import dev.mynasim.apdu.icc.Atr.Reason;
import dev.mynasim.apdu.icc.Atr.WellFormed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Takes an answer to reset apart (ISO/IEC 7816-3:2006 8.2).
 *
 * <p>The order of the protocols in the TD octets is not checked: the standard wants it ascending, readers do not.
 */
final class AtrParser {
    private final byte[] octets;
    private final List<InterfaceOctets> groups = new ArrayList<>();
    private int at = 2;

    private AtrParser(byte[] octets) {
        this.octets = octets;
    }

    static Parsed parse(byte[] octets) {
        if (octets.length < 2) {
            return new Malformed(Reason.TOO_SHORT, "an ATR has 2 to 33 octets, not " + octets.length);
        }
        if (octets.length > Atr.MAX_OCTETS) {
            return new Malformed(Reason.TOO_LONG, "an ATR has 2 to 33 octets, not " + octets.length);
        }
        return new AtrParser(octets.clone()).parse();
    }

    private Parsed parse() {
        if (octets[0] != 0x3B && octets[0] != 0x3F) {
            return malformed(Reason.TS_UNKNOWN, "TS is 3B or 3F, not %02X", octets[0] & 0xFF);
        }
        @Nullable Malformed broken = interfaceOctets();
        if (broken != null) {
            return broken;
        }
        int historical = octets[1] & 0x0F;
        int left = octets.length - at;
        if (left < historical) {
            return malformed(
                    Reason.HISTORICAL_OCTETS_INCOMPLETE,
                    "T0 announces %d historical octets, and %d are left",
                    historical,
                    left);
        }
        boolean checked = needsCheckOctet();
        if (checked && left == historical) {
            return malformed(
                    Reason.TCK_MISSING,
                    "another protocol than T=0 is indicated: TCK is due behind octet %d",
                    at + left);
        }
        int behind = left - historical - (checked ? 1 : 0);
        if (behind > 0) {
            return malformed(Reason.OCTETS_LEFT_OVER, "the ATR ends %d octets before the last one", behind);
        }
        int sum = checked ? exclusiveOr() : 0;
        if (sum != 0) {
            int tck = octets[octets.length - 1] & 0xFF;
            return malformed(Reason.TCK_WRONG, "TCK is %02X and has to be %02X", tck, tck ^ sum);
        }
        return new WellFormed(new Atr(octets, groups, at, historical));
    }

    /** Each turn takes a TD at least, so the length bounds the loop. */
    private @Nullable Malformed interfaceOctets() {
        int indicator = octets[1] & 0xF0;
        OptionalInt protocol = OptionalInt.empty();
        while (true) {
            int announced = Integer.bitCount(indicator & 0xF0);
            if (announced > octets.length - at) {
                return malformed(
                        Reason.INTERFACE_OCTETS_INCOMPLETE,
                        "%d interface octets are announced at octet %d, and %d are left",
                        announced,
                        at,
                        octets.length - at);
            }
            int index = groups.size() + 1;
            InterfaceOctets group = new InterfaceOctets(
                    index,
                    protocol,
                    next(indicator, 0x10),
                    next(indicator, 0x20),
                    next(indicator, 0x40),
                    next(indicator, 0x80));
            groups.add(group);
            if (group.td().isEmpty()) {
                return null;
            }
            indicator = group.td().getAsInt();
            protocol = group.nextProtocol();
            if (index == 1 && protocol.getAsInt() == 15) {
                return malformed(Reason.TD1_NAMES_NO_PROTOCOL, "TD1 is %02X: T=15 is no protocol", indicator);
            }
        }
    }

    private OptionalInt next(int indicator, int bit) {
        return (indicator & bit) == 0 ? OptionalInt.empty() : OptionalInt.of(octets[at++] & 0xFF);
    }

    /** TCK is absent exactly when T=0 alone is indicated, by name or by silence (8.2.5). */
    private boolean needsCheckOctet() {
        return groups.stream().anyMatch(group -> group.nextProtocol().orElse(0) != 0);
    }

    private int exclusiveOr() {
        int sum = 0;
        for (int i = 1; i < octets.length; i++) {
            sum ^= octets[i] & 0xFF;
        }
        return sum;
    }

    private static Malformed malformed(Reason reason, String format, Object... numbers) {
        return new Malformed(reason, String.format(Locale.ROOT, format, numbers));
    }
}
