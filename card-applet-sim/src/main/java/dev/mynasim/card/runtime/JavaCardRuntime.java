// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.applet.CardApplet;
import dev.mynasim.card.file.CardHost;
import java.util.ArrayList;
import java.util.List;
import javacard.framework.AID;
import javacard.framework.Applet;
import org.jspecify.annotations.Nullable;

/**
 * One card's applets and their working memory. The card shell says which applet is selected, and each applet gets its
 * host through the one door that the Java Card API has for it, a shareable interface object. Commands are carried out
 * on a machine that is the card's for that long.
 */
final class JavaCardRuntime {
    private final JavaCardMachines machines;
    private final WorkingMemory workingMemory = new WorkingMemory();
    private final List<Installed> applets = new ArrayList<>(8);
    private @Nullable Installed selected;

    private record Installed(AID name, Applet applet) {}

    JavaCardRuntime(JavaCardMachines machines) {
        this.machines = machines;
    }

    /** Installs an applet under a name and gives it its host. */
    void install(AID name, Installation installation, CardHost host) {
        JavaCardMachine machine = machines.take();
        try {
            machine.install(this, installation, host, applet -> applets.add(new Installed(name, applet)));
        } finally {
            machines.giveBack(machine);
        }
    }

    /** Gives a command to the selected applet, and its response APDU back. */
    byte[] transmitCommand(byte[] command) {
        JavaCardMachine machine = machines.take();
        try {
            return machine.transmit(this, command);
        } finally {
            machines.giveBack(machine);
        }
    }

    /**
     * Selects an applet.
     *
     * @param name the applet's name
     * @param command SELECT by name, short, as the applet is to see it
     * @param keepStatus whether working memory outlives the selection; only for the applet that is selected already
     * @return the applet's response APDU
     */
    byte[] select(AID name, byte[] command, boolean keepStatus) {
        JavaCardMachine machine = machines.take();
        try {
            return machine.select(this, name, command, keepStatus);
        } finally {
            machines.giveBack(machine);
        }
    }

    /** Reset, or no power: no applet is selected and working memory is empty. */
    void reset() {
        selected = null;
        workingMemory.reset();
    }

    /** Takes the status of all PINs of an application back, if it has such a thing. */
    void forgetVerifiedPins(AID name) {
        if (applet(name) instanceof CardApplet applet) {
            applet.forgetVerifiedPins();
        }
    }

    // What follows is for the machine.

    /** The selected applet's name, or null. */
    @Nullable
    AID selected() {
        return selected == null ? null : selected.name();
    }

    /** Another applet is selected, or the same one again. */
    void select(AID name, boolean keepStatus) {
        if (!keepStatus) {
            if (selected != null) {
                selected.applet().deselect();
            }
            workingMemory.deselected();
        }
        selected = installed(name);
    }

    /** The applet under a name, or null. */
    @Nullable
    Applet applet(AID name) {
        Installed installed = installed(name);
        return installed == null ? null : installed.applet();
    }

    /** The name of the applet that has one of these octets, or null. */
    @Nullable
    AID name(byte[] octets, short offset, byte length) {
        for (Installed installed : applets) {
            if (installed.name().equals(octets, offset, length)) {
                return installed.name();
            }
        }
        return null;
    }

    /** What the applets keep until a reset at most. */
    WorkingMemory workingMemory() {
        return workingMemory;
    }

    private @Nullable Installed installed(AID name) {
        // Asked for several times a command, nearly always for the selected one.
        if (selected != null && selected.name().equals(name)) {
            return selected;
        }
        for (Installed installed : applets) {
            if (installed.name().equals(name)) {
                return installed;
            }
        }
        return null;
    }
}
