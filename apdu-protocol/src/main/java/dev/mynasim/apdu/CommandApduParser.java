// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import dev.mynasim.apdu.CommandApdu.Malformed;
import dev.mynasim.apdu.CommandApdu.Parsed;
import dev.mynasim.apdu.CommandApdu.Reason;
import dev.mynasim.apdu.CommandApdu.WellFormed;

/** Tells the seven cases apart by the fifth octet and the length (ISO/IEC 7816-3:2006 12.1.3). */
final class CommandApduParser {
    private CommandApduParser() {}

    static Parsed parse(byte[] octets, Limits limits) {
        int length = octets.length;
        if (length > limits.commandOctets()) {
            return new Malformed(Reason.OVER_LIMIT, length);
        }
        if (length < 4) {
            return new Malformed(Reason.HEADER_INCOMPLETE, length);
        }
        // The copy comes first: a caller that writes into its array meanwhile cannot make a wrong command.
        byte[] own = octets.clone();
        if (length == 4) {
            return wellFormed(own, ApduCase.CASE_1, 0, 0);
        }
        int first = own[4] & 0xFF;
        if (length == 5) {
            return wellFormed(own, ApduCase.CASE_2S, 0, first == 0 ? 256 : first);
        }
        return first != 0 ? parseShort(own, first) : parseExtended(own);
    }

    private static Parsed parseShort(byte[] own, int lc) {
        int behindData = own.length - 5 - lc;
        if (behindData < 0) {
            return new Malformed(Reason.DATA_INCOMPLETE, own.length);
        }
        return switch (behindData) {
            case 0 -> wellFormed(own, ApduCase.CASE_3S, lc, 0);
            case 1 -> {
                int le = own[own.length - 1] & 0xFF;
                yield wellFormed(own, ApduCase.CASE_4S, lc, le == 0 ? 256 : le);
            }
            default -> new Malformed(Reason.OCTETS_LEFT_OVER, own.length);
        };
    }

    private static Parsed parseExtended(byte[] own) {
        if (own.length < 7) {
            return new Malformed(Reason.EXTENDED_LENGTH_INCOMPLETE, own.length);
        }
        int field = unsignedShort(own, 5);
        if (own.length == 7) {
            return wellFormed(own, ApduCase.CASE_2E, 0, field == 0 ? 65_536 : field);
        }
        if (field == 0) {
            return new Malformed(Reason.EXTENDED_LC_ZERO, own.length);
        }
        int behindData = own.length - 7 - field;
        if (behindData < 0) {
            return new Malformed(Reason.DATA_INCOMPLETE, own.length);
        }
        return switch (behindData) {
            case 0 -> wellFormed(own, ApduCase.CASE_3E, field, 0);
            case 1 -> new Malformed(Reason.EXTENDED_LE_INCOMPLETE, own.length);
            case 2 -> {
                int le = unsignedShort(own, own.length - 2);
                yield wellFormed(own, ApduCase.CASE_4E, field, le == 0 ? 65_536 : le);
            }
            default -> new Malformed(Reason.OCTETS_LEFT_OVER, own.length);
        };
    }

    private static WellFormed wellFormed(byte[] own, ApduCase apduCase, int nc, int ne) {
        return new WellFormed(new CommandApdu(own, apduCase, nc, ne));
    }

    private static int unsignedShort(byte[] octets, int at) {
        return ((octets[at] & 0xFF) << 8) | (octets[at + 1] & 0xFF);
    }
}
