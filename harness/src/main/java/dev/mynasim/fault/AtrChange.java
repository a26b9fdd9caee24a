// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.reader.BrokenAtrException;
import org.jspecify.annotations.Nullable;

/** Another answer to reset, for as many resets as a fault says. */
final class AtrChange {
    private Action.@Nullable AtrOctets octets;
    private int resets;
    private volatile @Nullable Atr inForce;

    /** From the next reset on. */
    void arm(Action.NextAtr change) {
        octets = change.octets();
        resets = change.resets();
    }

    /** What the card answers to this reset instead of its own. */
    Atr onReset(Atr own) throws BrokenAtrException {
        inForce = null;
        if (octets == null || resets == 0) {
            return own;
        }
        resets--;
        if (octets.parsed() instanceof Atr.WellFormed other) {
            inForce = other.atr();
            return other.atr();
        }
        throw new BrokenAtrException(octets.octets());
    }

    /** What the card answered to the last reset, its own if nothing changed it. */
    Atr inForce(Atr own) {
        Atr changed = inForce;
        return changed == null ? own : changed;
    }
}
