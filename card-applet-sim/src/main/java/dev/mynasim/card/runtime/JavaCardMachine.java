// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import com.licel.jcardsim.base.ApduCase;
import com.licel.jcardsim.base.SimulatorRuntime;
import com.licel.jcardsim.base.SimulatorSystem;
import com.licel.jcardsim.base.TransientMemory;
import dev.mynasim.card.file.CardHost;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.function.Consumer;
import javacard.framework.AID;
import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.Shareable;
import org.jspecify.annotations.Nullable;

/**
 * jCardSim's runtime as a machine that carries out one command, of whichever card: its buffers for commands and answers
 * take 69 KB (jcardsim.md, Measured behaviour), which a card needs only while it is at work. All that outlasts a
 * command is the card's ({@link JavaCardRuntime}); nothing of a card stays in the machine. jCardSim's own ideas about
 * selection are replaced by the card shell's.
 *
 * <p>Not safe for concurrent use; {@link JavaCardMachines} lends it to one card at a time.
 */
final class JavaCardMachine extends SimulatorRuntime {
    private static final byte[] PLATFORM_NAME = {(byte) 0xF0, 'M', 'Y', 'N', 'A'};

    /** What an idle machine is remembered by; made once. */
    final WeakReference<JavaCardMachine> whileIdle = new WeakReference<>(this);

    private final AID platform = new AID(PLATFORM_NAME, (short) 0, (byte) PLATFORM_NAME.length);
    private @Nullable JavaCardRuntime card;
    private @Nullable Thread worker;
    private @Nullable CardHost hostBeingInstalled;
    private @Nullable AID target;
    private boolean keepsStatus;

    JavaCardMachine() {
        changeProtocol(APDU.PROTOCOL_T1);
    }

    /**
     * Has an applet install itself.
     *
     * @param to the card
     * @param installation the applet's install method
     * @param host what the applet gets from the card
     * @param registered is given the applet
     */
    void install(JavaCardRuntime to, Installation installation, CardHost host, Consumer<? super Applet> registered) {
        byte[] parameters = new byte[1 + PLATFORM_NAME.length];
        parameters[0] = (byte) PLATFORM_NAME.length;
        System.arraycopy(PLATFORM_NAME, 0, parameters, 1, PLATFORM_NAME.length);
        card = to;
        hostBeingInstalled = host;
        registrationCallback.set((applet, name) -> registered.accept(applet));
        try {
            activateSimulatorRuntimeInstance();
            installation.install(parameters, (short) 0, (byte) parameters.length);
        } finally {
            registrationCallback.remove();
            hostBeingInstalled = null;
            card = null;
        }
    }

    /**
     * Carries a command out.
     *
     * @param of the card
     * @param command as jCardSim reads it rightly
     * @return the applet's response APDU
     */
    byte[] transmit(JavaCardRuntime of, byte[] command) {
        SimulatorRuntime displaced = current();
        worker = Thread.currentThread();
        card = of;
        currentAID = of.selected();
        try {
            return transmitCommand(command);
        } finally {
            forget();
            // Memory and coprocessor call out of the card, and what they call may ask another card.
            if (displaced instanceof JavaCardMachine outer && outer.worker == Thread.currentThread()) {
                outer.activateSimulatorRuntimeInstance();
            }
        }
    }

    /**
     * Selects an applet.
     *
     * @param of the card
     * @param name the applet's name
     * @param command SELECT by name, short, as the applet is to see it
     * @param keepStatus whether working memory outlives the selection; only for the applet that is selected already
     * @return the applet's response APDU
     */
    byte[] select(JavaCardRuntime of, AID name, byte[] command, boolean keepStatus) {
        target = name;
        keepsStatus = keepStatus;
        return transmit(of, command);
    }

    // A PIN and what was read must not wait here for the next card's applet.
    private void forget() {
        Arrays.fill(getCurrentAPDU().getBuffer(), (byte) 0);
        Arrays.fill(responseBuffer, 0, responseBufferSize, (byte) 0);
        responseBufferSize = 0;
        transactionDepth = 0;
        currentAID = null;
        target = null;
        keepsStatus = false;
        card = null;
        worker = null;
    }

    /** jCardSim has an error instead of null on a thread that never had a runtime. */
    private static @Nullable SimulatorRuntime current() {
        try {
            return SimulatorSystem.instance();
        } catch (AssertionError none) {
            return null;
        }
    }

    @Override
    protected @Nullable Applet getApplet(@Nullable AID name) {
        JavaCardRuntime now = card;
        return now == null || name == null ? null : now.applet(name);
    }

    /** Asked only for what {@link #deselect} is given, and that knows better. */
    @Override
    public @Nullable ApplicationInstance lookupApplet(@Nullable AID name) {
        return null;
    }

    @Override
    public @Nullable AID lookupAID(byte[] buffer, short offset, byte length) {
        JavaCardRuntime now = card;
        return now == null ? null : now.name(buffer, offset, length);
    }

    @Override
    protected @Nullable AID findAppletForSelectApdu(byte[] selectApdu, ApduCase apduCase) {
        return target;
    }

    @Override
    protected void deselect(@Nullable ApplicationInstance application) {
        JavaCardRuntime now = card;
        if (now != null && target != null) {
            now.select(target, keepsStatus);
        }
    }

    @Override
    public TransientMemory getTransientMemory() {
        JavaCardRuntime now = card;
        return now == null ? super.getTransientMemory() : now.workingMemory();
    }

    @Override
    public @Nullable Shareable getSharedObject(AID server, byte parameter) {
        return server.equals(platform) ? hostBeingInstalled : super.getSharedObject(server, parameter);
    }
}
