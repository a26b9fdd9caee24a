// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import com.licel.jcardsim.base.Simulator;
import com.licel.jcardsim.base.SimulatorRuntime;
import dev.mynasim.card.perso.Personalization;
import javacard.framework.AID;

/** jCardSim alone, isolated from others, with {@link EquivalentApplet} under the JPKI application's name. */
public final class BareCard {
    private final Simulator simulator = new Simulator(new SimulatorRuntime());

    /** Makes the runtime, installs the applet and selects it. */
    public BareCard() {
        byte[] name = Personalization.JPKI.octets();
        AID aid = new AID(name, (short) 0, (byte) name.length);
        simulator.installApplet(aid, EquivalentApplet.class);
        simulator.selectApplet(aid);
    }

    /** A command and its answer. */
    public byte[] transmit(byte[] command) {
        return simulator.transmitCommand(command);
    }
}
