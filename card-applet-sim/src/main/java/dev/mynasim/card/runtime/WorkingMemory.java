// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import com.licel.jcardsim.base.TransientMemory;

/** A card's working memory: what its applets keep until another one is selected or the power goes. */
final class WorkingMemory extends TransientMemory {
    /** Another applet is selected. */
    void deselected() {
        clearOnDeselect();
    }

    /** Reset, or no power. */
    void reset() {
        clearOnReset();
    }
}
