// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.ClassByte;
import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.file.WaitingTime;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.memory.CardMemory;
import dev.mynasim.card.memory.Journal;
import dev.mynasim.card.memory.PowerLossException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The card shell: what a card does round its applets. It parses strictly (malformed octets get {@code 6700}), selects
 * applications by name, keeps power and reset, and serves one command at a time. Every command gets a status word,
 * whatever it is.
 */
public final class SimulatedCard implements Icc {
    private static final int SELECT = 0xA4;
    private static final int BY_NAME = 0x04;
    private static final int FIRST = 0x00;
    private static final int NEXT = 0x02;
    private static final int NO_RESPONSE = 0x0C;
    private static final int SHORT_HEADER = 5;
    private static final List<Integer> ONLY_T0 = List.of(0);

    private final ReentrantLock oneCommandAtATime = new ReentrantLock();
    private final Atr atr;
    private final ReaderCommands readerCommands;
    private final boolean reselectionKeepsStatus;
    private final CardMemory memory;
    private final JavaCardRuntime runtime;
    private final @Nullable TpduTransport tpdus;
    private final LongCommandPort longCommands = new LongCommandPort();
    private final CardBlueprint blueprint;
    private final IssuerPort issuerPort;
    private final CardSnapshots snapshots;
    private int current;
    private boolean powered;

    SimulatedCard(CardBlueprint blueprint, CardParts parts, @Nullable Journal journal) {
        this.blueprint = blueprint;
        atr = blueprint.image.atr();
        tpdus = atr.protocols().equals(ONLY_T0) ? new TpduTransport() : null;
        readerCommands = new ReaderCommands(blueprint.image.uid());
        reselectionKeepsStatus = blueprint.image.settings().reselection() == CardSettings.Reselection.KEEPS_STATUS;
        memory = new CardMemory(blueprint.memory, journal);
        AppletMemory appletMemory = new AppletMemory(memory);
        Coprocessor coprocessor = new JcaCoprocessor(memory, parts.random(), parts.rsa());
        WaitingTime waitingTime = hundredths -> parts.waiting().hold(Duration.ofMillis(10L * hundredths));
        runtime = new JavaCardRuntime(blueprint.machines);
        for (int i = 0; i < blueprint.dedicatedFiles.size(); i++) {
            runtime.install(
                    blueprint.applications.get(i),
                    AppletClass.of(blueprint.image.applications().get(i).kind()),
                    new AppletHost(
                            blueprint.dedicatedFiles.get(i),
                            appletMemory,
                            coprocessor,
                            blueprint.behaviour,
                            waitingTime,
                            longCommands));
        }
        issuerPort = new IssuerPort(
                oneCommandAtATime, memory, new IssuerFiles(blueprint, appletMemory), this::losePowerIfTorn);
        snapshots = new CardSnapshots(oneCommandAtATime, memory, this::forgetVerifiedPins, this::losePowerIfTorn);
    }

    /** The issuer's door to this card, which no APDU opens. */
    public IssuerPort issuerPort() {
        return issuerPort;
    }

    /** Named states of this card, to come back to. */
    public CardSnapshots snapshots() {
        return snapshots;
    }

    /** The card as it is now, between two commands, as plain data. */
    public CardImage image() {
        oneCommandAtATime.lock();
        try {
            return blueprint.imageOf(memory);
        } finally {
            oneCommandAtATime.unlock();
        }
    }

    /**
     * Tears the card out of the reader in the middle of its work: the power is lost as soon as so many writes to
     * non-volatile memory have happened, counted from now. Each write inside a transaction counts, and so does its end.
     * The command at work gets no answer but {@link LinkException}; after the next power-up the card works again.
     *
     * @param writes 0 or more; 0 means that the next write does not happen
     */
    public void tearAfter(int writes) {
        oneCommandAtATime.lock();
        try {
            memory.tearAfter(writes);
        } finally {
            oneCommandAtATime.unlock();
        }
    }

    /** Takes {@link #tearAfter} back, when it has not happened yet. */
    public void tearNever() {
        oneCommandAtATime.lock();
        try {
            memory.tearNever();
        } finally {
            oneCommandAtATime.unlock();
        }
    }

    @Override
    public Atr atr() {
        return atr;
    }

    @Override
    public Atr powerUp() {
        oneCommandAtATime.lock();
        try {
            start();
            powered = !memory.isTorn();
            return atr;
        } finally {
            oneCommandAtATime.unlock();
        }
    }

    @Override
    public Atr reset() throws LinkException {
        oneCommandAtATime.lock();
        try {
            requirePower("a reset");
            start();
            return atr;
        } finally {
            oneCommandAtATime.unlock();
        }
    }

    @Override
    public void powerDown() {
        oneCommandAtATime.lock();
        try {
            losePower();
        } finally {
            oneCommandAtATime.unlock();
        }
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        oneCommandAtATime.lock();
        try {
            return exchange(command);
        } finally {
            oneCommandAtATime.unlock();
        }
    }

    /** What only reads is answered at once, unless the card is at work for somebody else, the issuer for example. */
    @Override
    public byte @Nullable [] transmitAtOnce(byte[] command) throws LinkException {
        if (!ReadingCommands.isOne(command) || !oneCommandAtATime.tryLock()) {
            return null;
        }
        try {
            return AppletClass.mayWait(currentKind()) ? null : exchange(command);
        } finally {
            oneCommandAtATime.unlock();
        }
    }

    private byte[] exchange(byte[] command) throws LinkException {
        requirePower("a command");
        byte[] answer = tpdus == null ? carryOut(command) : tpdus.transmit(command, this::carryOut);
        // jCardSim has made a status word of whatever came out of the applet, the loss of power too.
        if (memory.isTorn()) {
            throw lossOfPower();
        }
        // An applet that returns inside a transaction has not finished it (Java Card RE, Transactions and
        // Atomicity).
        if (memory.inTransaction()) {
            memory.abort();
        }
        return answer;
    }

    private byte[] carryOut(byte[] command) {
        return CommandApdu.parse(command) instanceof CommandApdu.WellFormed wellFormed
                ? answer(wellFormed.command(), command)
                : StatusWord.WRONG_LENGTH.octets();
    }

    // What a power-up and a reset have in common: an unfinished write never happened, the first application is current.
    private void start() {
        memory.powerLost();
        if (tpdus != null) {
            tpdus.forget();
        }
        runtime.reset();
        select(0, new byte[] {0, (byte) SELECT, BY_NAME, NO_RESPONSE});
    }

    private void losePower() {
        powered = false;
        memory.powerLost();
        runtime.reset();
    }

    private void losePowerIfTorn() {
        if (memory.isTorn()) {
            losePower();
        }
    }

    private LinkException lossOfPower() {
        PowerLossException why = memory.tear().orElseThrow();
        losePower();
        return new LinkException("the card did not finish its answer: " + why.getMessage(), why);
    }

    private void forgetVerifiedPins() {
        blueprint.applications.forEach(runtime::forgetVerifiedPins);
    }

    private void requirePower(String wanted) throws LinkException {
        if (memory.isTorn()) {
            throw lossOfPower();
        }
        if (!powered) {
            throw new LinkException("the card has no power and cannot take " + wanted + "; power it up first");
        }
    }

    private byte[] answer(CommandApdu command, byte[] octets) {
        if (readerCommands.takes(command)) {
            return readerCommands.answer(command);
        }
        ClassByte classByte = command.classByte();
        if (classByte.isInterindustry() && classByte.logicalChannel() != 0) {
            return StatusWord.LOGICAL_CHANNEL_NOT_SUPPORTED.octets();
        }
        boolean selection = command.cla() == 0 && command.ins() == SELECT && command.p1() == BY_NAME;
        if (!selection && LongCommandPort.isFor(command) && takesLongCommands()) {
            return longCommands.transmit(command, octets, runtime);
        }
        if (command.nc() > JavaCardCommand.MOST_DATA) {
            return StatusWord.WRONG_LENGTH.octets();
        }
        if (selection) {
            return selectByName(command);
        }
        return runtime.transmitCommand(JavaCardCommand.forRuntime(command, octets));
    }

    private boolean takesLongCommands() {
        return AppletClass.takesLongCommands(currentKind());
    }

    private ApplicationImage.Kind currentKind() {
        return blueprint.image.applications().get(current).kind();
    }

    // An application that is not found leaves the current one and its security status as they were.
    private byte[] selectByName(CommandApdu command) {
        byte[] name = command.data();
        if (name.length == 0) {
            return StatusWord.WRONG_LENGTH.octets();
        }
        OptionalInt found;
        switch (command.p2()) {
            case FIRST, FIRST | NO_RESPONSE -> found = blueprint.directory.first(name);
            case NEXT, NEXT | NO_RESPONSE -> found = blueprint.directory.after(current, name);
            default -> {
                return StatusWord.INCORRECT_P1_P2.octets();
            }
        }
        return found.isPresent()
                ? select(found.getAsInt(), shortSelection(command, name))
                : StatusWord.FILE_NOT_FOUND.octets();
    }

    private byte[] select(int index, byte[] command) {
        boolean keepStatus = reselectionKeepsStatus && index == current;
        current = index;
        return runtime.select(blueprint.applications.get(index), command, keepStatus);
    }

    // jCardSim takes a SELECT for a selection only in short form and with P2 00 or 0C.
    private static byte[] shortSelection(CommandApdu command, byte[] name) {
        byte[] selection = new byte[SHORT_HEADER + name.length + (command.hasLe() ? 1 : 0)];
        selection[1] = (byte) SELECT;
        selection[2] = BY_NAME;
        selection[3] = (byte) (command.p2() & NO_RESPONSE);
        selection[4] = (byte) name.length;
        System.arraycopy(name, 0, selection, SHORT_HEADER, name.length);
        if (command.hasLe()) {
            selection[selection.length - 1] = (byte) Math.min(command.ne(), 0xFF);
        }
        return selection;
    }
}
