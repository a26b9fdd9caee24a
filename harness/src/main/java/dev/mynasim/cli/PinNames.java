// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.image.ApplicationImage.Kind;

/** What the PINs of a card are called (card-protocol.md section 5). */
final class PinNames {
    private static final String UNKNOWN = "PIN of unknown purpose";

    private PinNames() {}

    static String of(Kind application, int file) {
        return switch (application) {
            case JPKI ->
                switch (file) {
                    case 0x18 -> "auth PIN";
                    case 0x1B -> "sign password";
                    default -> UNKNOWN;
                };
            case TEXT_INPUT_SUPPORT ->
                switch (file) {
                    case 0x11 -> "input support PIN";
                    case 0x14 -> "code A";
                    case 0x15 -> "code B";
                    default -> UNKNOWN;
                };
            case SURFACE_CHECK ->
                switch (file) {
                    case 0x11 -> "birth date PIN";
                    case 0x12 -> "code B";
                    case 0x13 -> "code A";
                    default -> UNKNOWN;
                };
            case JUKI, COMMON -> file == 0x1C ? "juki PIN" : UNKNOWN;
            case ISSUER_SECURITY_DOMAIN -> UNKNOWN;
        };
    }
}
