// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.PinKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * Somebody as a story begins.
 *
 * @param dossier what the registers know
 * @param pins the PINs that the person has chosen
 */
public record Start(Dossier dossier, Map<PinKind, String> pins) {
    /** The PINs of whoever has chosen no others. */
    public static final Map<PinKind, String> USUAL_PINS =
            Map.of(PinKind.SIGN, "ABC123", PinKind.AUTH, "1234", PinKind.JUKI, "3456", PinKind.INPUT, "2345");

    /** Fills up with the usual PINs. */
    public Start {
        Map<PinKind, String> all = new EnumMap<>(USUAL_PINS);
        all.putAll(pins);
        pins = Map.copyOf(all);
    }

    /** With the usual PINs. */
    public Start(Dossier dossier) {
        this(dossier, USUAL_PINS);
    }

    /** Without the PINs. */
    @Override
    public String toString() {
        return "Start[" + dossier.person().holder().name() + "]";
    }
}
