// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import com.licel.jcardsim.base.ApduCase;
import com.licel.jcardsim.base.SimulatorRuntime;
import dev.mynasim.card.applet.CardApplet;
import dev.mynasim.card.file.CardHost;
import javacard.framework.AID;
import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.Shareable;
import org.jspecify.annotations.Nullable;

/**
 * jCardSim's runtime without its own ideas about selection: the card shell says which applet is selected, and gives
 * each applet its host through the one door that the Java Card API has for it, a shareable interface object.
 */
final class JavaCardRuntime extends SimulatorRuntime {
    private static final byte[] PLATFORM_NAME = {(byte) 0xF0, 'M', 'Y', 'N', 'A'};

    private final AID platform = new AID(PLATFORM_NAME, (short) 0, (byte) PLATFORM_NAME.length);
    private @Nullable CardHost hostBeingInstalled;
    private @Nullable AID target;
    private boolean keepsStatus;

    JavaCardRuntime() {
        changeProtocol(APDU.PROTOCOL_T1);
    }

    /** Installs an applet under a name and gives it its host. */
    void install(AID name, Class<? extends Applet> applet, CardHost host) {
        byte[] parameters = new byte[1 + PLATFORM_NAME.length];
        parameters[0] = (byte) PLATFORM_NAME.length;
        System.arraycopy(PLATFORM_NAME, 0, parameters, 1, PLATFORM_NAME.length);
        hostBeingInstalled = host;
        try {
            loadApplet(name, applet);
            installApplet(name, parameters, (short) 0, (byte) parameters.length);
        } finally {
            hostBeingInstalled = null;
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
        target = name;
        keepsStatus = keepStatus;
        try {
            return transmitCommand(command);
        } finally {
            target = null;
            keepsStatus = false;
        }
    }

    /** Takes the status of all PINs of an application back, if it has such a thing. */
    void forgetVerifiedPins(AID name) {
        if (getApplet(name) instanceof CardApplet applet) {
            applet.forgetVerifiedPins();
        }
    }

    @Override
    protected @Nullable AID findAppletForSelectApdu(byte[] selectApdu, ApduCase apduCase) {
        return target;
    }

    @Override
    protected void deselect(@Nullable ApplicationInstance application) {
        if (!keepsStatus) {
            super.deselect(application);
        }
    }

    @Override
    public @Nullable Shareable getSharedObject(AID server, byte parameter) {
        return server.equals(platform) ? hostBeingInstalled : super.getSharedObject(server, parameter);
    }
}
