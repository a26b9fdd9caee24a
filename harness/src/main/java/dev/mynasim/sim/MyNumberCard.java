// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sim;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.runtime.CardSnapshots;
import dev.mynasim.card.runtime.IssuerPort;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.card.store.StoreException;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.FaultyIcc;
import dev.mynasim.reader.RemovableIcc;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A My Number card (マイナンバーカード) in the hand of a program: what a reader sees of it, and what only its owner can do. A
 * test card: nothing on it is real.
 *
 * <pre>{@code
 * try (MyNumberCard card = MyNumberCard.builder().persona("adult").build()) {
 *     ResponseApdu answer = card.channel().transmit(command);
 * }
 * }</pre>
 *
 * Safe for threads: one command is carried out after the other.
 */
public final class MyNumberCard implements AutoCloseable {
    private final String persona;
    private final String profile;
    private final SimulatedCard card;
    private final @Nullable KeptCard kept;
    private final FaultyIcc faulty;
    private final RemovableIcc removable;
    private final Icc outermost;
    private final Runnable endWaiting;

    MyNumberCard(CardSource.Taken taken, FaultyIcc faulty, RemovableIcc removable, Icc outermost, Runnable endWaiting) {
        this.persona = taken.persona();
        this.profile = taken.profile();
        this.card = taken.card();
        this.kept = taken.kept();
        this.faulty = faulty;
        this.removable = removable;
        this.outermost = outermost;
        this.endWaiting = endWaiting;
    }

    /** Begins a card: of the persona {@code adult} when nothing else is said. */
    public static MyNumberCardBuilder builder() {
        return new MyNumberCardBuilder();
    }

    /** The card as a reader sees it, with the time that it takes, its faults and its trace. */
    public Icc icc() {
        return outermost;
    }

    /**
     * The card with power, for commands and answers as values. Powering up is a cold reset: what was verified before is
     * forgotten.
     *
     * @throws LinkException when the card is out or fails
     */
    public ApduChannel channel() throws LinkException {
        outermost.powerUp();
        return new ApduChannel(outermost);
    }

    /** The name of the persona whose card it is. */
    public String persona() {
        return persona;
    }

    /** The name of the card profile. */
    public String profile() {
        return profile;
    }

    /** A PIN as it is on the card now; empty when the card has none of this name. */
    public Optional<String> pin(PinName name) {
        return pinFile(name).map(pin -> new String(pin.value().toByteArray(), StandardCharsets.US_ASCII));
    }

    /**
     * How many tries a PIN has left; 0 means blocked. Asking costs none.
     *
     * @throws NoSuchElementException when the card has no such PIN
     */
    public int triesLeft(PinName name) {
        return pinFile(name)
                .orElseThrow(
                        () -> new NoSuchElementException("a card of the profile " + profile + " has no PIN " + name))
                .triesLeft();
    }

    /** A certificate as it is on the card now, whatever a reader would have to know for it; empty when it has none. */
    public Optional<X509Certificate> certificate(JpkiFile.Certificate which) {
        return file(PinName.AUTH.application(), which.id())
                .filter(FileImage.Transparent.class::isInstance)
                .map(found -> parse(((FileImage.Transparent) found).contents().toByteArray()));
    }

    /** All of the card as it is now, between two commands, as plain data. */
    public CardImage image() {
        return card.image();
    }

    /** Named states of the card, to come back to. */
    public CardSnapshots snapshots() {
        return card.snapshots();
    }

    /** The issuer's door to the card, which no APDU opens. */
    public IssuerPort issuerPort() {
        return card.issuerPort();
    }

    /** The card's place in its reader: to wait for it, to be told of it. */
    public RemovableIcc place() {
        return removable;
    }

    /** Puts the card back into the reader, a fault's removal included. */
    public void insert() {
        faulty.insert();
        removable.insert();
    }

    /** Takes the card out of the reader, also in the middle of a command: whose answer is then lost. */
    public void remove() {
        removable.remove();
    }

    /**
     * Takes the card's power in the middle of its work, after so many writes to non-volatile memory, counted from now.
     *
     * @param writes 0 or more; 0 means that the next write does not happen
     */
    public void tearAfter(int writes) {
        card.tearAfter(writes);
    }

    /** Takes {@link #tearAfter} back, when it has not happened yet. */
    public void tearNever() {
        card.tearNever();
    }

    /** From the next command on these faults happen, from the beginning of the plan. */
    public void follow(FaultPlan plan) {
        faulty.follow(plan);
    }

    /**
     * Ends all waiting, takes the power away and, for a card file, puts the changes into the file.
     *
     * @throws UncheckedIOException when the card file cannot be written; its changes are then in its journal
     */
    @Override
    public void close() {
        endWaiting.run();
        card.powerDown();
        if (kept != null) {
            try {
                kept.close();
            } catch (StoreException e) {
                throw new UncheckedIOException(String.valueOf(e.getMessage()), new java.io.IOException(e));
            }
        }
    }

    /** Whose card it is and of what kind; nothing secret. */
    @Override
    public String toString() {
        return "MyNumberCard[" + persona + ", " + profile + "]";
    }

    private Optional<FileImage.Pin> pinFile(PinName name) {
        return file(name.application(), name.file())
                .filter(FileImage.Pin.class::isInstance)
                .map(FileImage.Pin.class::cast);
    }

    private Optional<FileImage> file(Aid application, int id) {
        return card.image().applications().stream()
                .filter(candidate -> candidate.aid().equals(application))
                .map(ApplicationImage::files)
                .flatMap(files -> files.stream().filter(file -> file.id() == id))
                .findFirst();
    }

    private static X509Certificate parse(byte[] contents) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(contents));
        } catch (CertificateException e) {
            throw new IllegalStateException("what stands in the certificate's file is not a certificate", e);
        }
    }
}
