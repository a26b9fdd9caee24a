// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.PinName;
import dev.mynasim.smartcardio.MynaSimTerminals;
import dev.mynasim.trace.TraceEvent;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.NoSuchElementException;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;

/** The card of a test, and all that a test may want to know of it and do to it. Safe for threads. */
public final class CardUnderTest {
    private final MyNumberCard card;
    private final RecentEvents events;
    private @Nullable MynaSimTerminals terminals;

    CardUnderTest(MyNumberCard card, RecentEvents events) {
        this.card = card;
        this.events = events;
    }

    /** The card itself. */
    public MyNumberCard card() {
        return card;
    }

    /** The card as a reader sees it. */
    public Icc icc() {
        return card.icc();
    }

    /** The terminal that the card is in; made at the first call. */
    public CardTerminal terminal() {
        return open().terminal();
    }

    /** The terminals of the card's factory: one. */
    public CardTerminals terminals() {
        return open().terminals();
    }

    /**
     * Connects to the card, which resets it, and gives the basic logical channel.
     *
     * @throws CardException when the card is out of the reader
     */
    public CardChannel channel() throws CardException {
        return terminal().connect("*").getBasicChannel();
    }

    /**
     * A PIN as it is on the card now.
     *
     * @throws NoSuchElementException when this kind of card has none of this name
     */
    public String pin(PinName name) {
        return card.pin(name)
                .orElseThrow(() ->
                        new NoSuchElementException("a card of the profile " + card.profile() + " has no PIN " + name));
    }

    /** How many tries a PIN has left; 0 means blocked. Asking costs none. */
    public int triesLeft(PinName name) {
        return card.triesLeft(name);
    }

    /**
     * A certificate as it is on the card now.
     *
     * @throws NoSuchElementException when the card has none, as a child's card has no sign certificate
     */
    public X509Certificate certificate(JpkiFile.Certificate which) {
        return card.certificate(which)
                .orElseThrow(
                        () -> new NoSuchElementException("the card of " + card.persona() + " has no " + which.label()));
    }

    /** What went between the test and the card, PINs masked: the last {@value RecentEvents#MOST} events. */
    public List<TraceEvent> trace() {
        return events.events();
    }

    /** Keeps the card as it is now under a name; one that is there is replaced. */
    public void snapshot(String name) {
        card.snapshots().take(name);
    }

    /** Makes the card what it was when the snapshot was taken; verified PINs are forgotten. */
    public void restore(String name) {
        card.snapshots().restore(name);
    }

    /** Puts the card back into the reader. */
    public void insert() {
        card.insert();
    }

    /** Takes the card out of the reader. */
    public void remove() {
        card.remove();
    }

    /**
     * Takes the card's power in the middle of its work, after so many writes to its memory, counted from now.
     *
     * @param writes 0 or more; 0 means that the next write does not happen
     */
    public void tearAfter(int writes) {
        card.tearAfter(writes);
    }

    /** From the next command on these faults happen. */
    public void follow(FaultPlan plan) {
        card.follow(plan);
    }

    /** What a report says of the card: whose it is, and what went between it and the test. */
    String report() {
        return "The card of " + card.persona() + " (" + card.profile() + "): " + events.text();
    }

    synchronized void close() {
        if (terminals != null) {
            terminals.close();
            terminals = null;
        }
        card.close();
    }

    private synchronized MynaSimTerminals open() {
        MynaSimTerminals made = terminals == null ? MynaSimTerminals.open(card) : terminals;
        terminals = made;
        return made;
    }

    /** Whose card it is and of what kind; nothing secret. */
    @Override
    public String toString() {
        return "CardUnderTest[" + card.persona() + ", " + card.profile() + "]";
    }
}
