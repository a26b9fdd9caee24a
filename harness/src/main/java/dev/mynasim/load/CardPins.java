// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.client.JpkiFile.Credential;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The right PINs of the cards. Never shown. */
public final class CardPins {
    /** No PIN is known. */
    public static final CardPins NONE = new CardPins(Map.of());

    private final Map<Credential, String> pins = new EnumMap<>(Credential.class);

    /**
     * PINs.
     *
     * @param pins ASCII characters, by what they protect
     */
    public CardPins(Map<Credential, String> pins) {
        this.pins.putAll(pins);
    }

    /** Whether this PIN is known. */
    public boolean knows(Credential credential) {
        return pins.containsKey(credential);
    }

    Optional<String> of(Credential credential) {
        return Optional.ofNullable(pins.get(credential));
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "CardPins[" + pins.size() + "]";
    }
}
