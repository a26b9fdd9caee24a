// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.Behaviour;
import dev.mynasim.card.file.DataObject;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.memory.CardMemory;
import dev.mynasim.card.memory.Journal;
import dev.mynasim.card.memory.MemoryImage;
import dev.mynasim.card.rsa.RsaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javacard.framework.AID;

/**
 * A card image made ready for cards: laid out once, shared by all cards that are made from it. What a card changes, it
 * copies first.
 */
public final class CardBlueprint {
    private static final int CONTACT_ATR = 0x5F51;

    final CardImage image;
    final MemoryImage memory;
    final List<DedicatedFile> dedicatedFiles;
    final Behaviour behaviour;
    final List<AID> applications;
    final ApplicationDirectory directory;
    final JavaCardMachines machines = new JavaCardMachines();

    private CardBlueprint(CardImage image, MemoryImage memory, List<DedicatedFile> dedicatedFiles) {
        this.image = image;
        this.memory = memory;
        this.dedicatedFiles = List.copyOf(dedicatedFiles);
        directory = new ApplicationDirectory(
                image.applications().stream().map(ApplicationImage::aid).toList());
        applications = dedicatedFiles.stream()
                .map(file -> new AID(file.name(), (short) 0, (byte) file.name().length))
                .toList();
        CardSettings settings = image.settings();
        behaviour = new Behaviour(
                (short) settings.blockedPin().value(),
                settings.retryQueryWithLe() == CardSettings.RetryQueryWithLe.ANSWERED,
                settings.multipleRecords() == CardSettings.MultipleRecords.ANSWERED,
                settings.lastCommandIndicator() == CardSettings.LastCommandIndicator.ACCEPTED);
    }

    /**
     * Lays an image out.
     *
     * @throws IllegalArgumentException when the image contradicts itself, with the file concerned
     */
    public static CardBlueprint of(CardImage image) {
        MemoryImage.Builder memory = new MemoryImage.Builder();
        List<ApplicationImage> applications = image.applications();
        int owner = contactAtrOwner(applications);
        DedicatedFile owning = owner < 0 ? null : FileLayout.layOut(memory, applications.get(owner), null);
        DataObject contactAtr = owning == null ? null : owning.findDataObject((short) CONTACT_ATR);
        List<DedicatedFile> dedicatedFiles = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            ApplicationImage application = applications.get(i);
            dedicatedFiles.add(
                    i == owner && owning != null
                            ? owning
                            : FileLayout.layOut(memory, application, hasContactAtr(application) ? null : contactAtr));
        }
        return new CardBlueprint(image, memory.build(), dedicatedFiles);
    }

    // Every application answers GET DATA for the contact ATR when one of them has it (card-protocol.md section 1.4).
    private static int contactAtrOwner(List<ApplicationImage> applications) {
        for (int i = 0; i < applications.size(); i++) {
            if (hasContactAtr(applications.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasContactAtr(ApplicationImage application) {
        return application.dataObjects().stream().anyMatch(object -> object.tag() == CONTACT_ATR);
    }

    /**
     * A fresh card without power, with the JDK's RSA as its coprocessor, that lasts as long as this object.
     *
     * @param random where GET CHALLENGE takes its octets from
     */
    public SimulatedCard newCard(RandomGenerator random) {
        return newCard(CardParts.of(random));
    }

    /**
     * The same, with its RSA by others.
     *
     * @param random where GET CHALLENGE takes its octets from
     * @param rsa says who does RSA
     */
    public SimulatedCard newCard(RandomGenerator random, RsaSource rsa) {
        return newCard(CardParts.of(random).with(rsa));
    }

    /** The same, of these parts. */
    public SimulatedCard newCard(CardParts parts) {
        return new SimulatedCard(this, parts, null);
    }

    /**
     * The same, with every change in a journal before the answer that reports it leaves the card.
     *
     * @param random where GET CHALLENGE takes its octets from
     * @param journal where the changes go
     */
    public SimulatedCard newCard(RandomGenerator random, Journal journal) {
        return newCard(CardParts.of(random), journal);
    }

    /**
     * The same, of these parts.
     *
     * @param journal where the changes go
     */
    public SimulatedCard newCard(CardParts parts, Journal journal) {
        return new SimulatedCard(this, parts, journal);
    }

    /**
     * The image of a card that was made from this one and has changed since.
     *
     * @param changes contents by segment name, as its journal has them
     * @throws IllegalArgumentException when they do not fit this card, with the segment concerned
     */
    public CardImage imageAfter(Map<String, byte[]> changes) {
        return imageOf(new CardMemory(memory.with(changes)));
    }

    CardImage imageOf(CardMemory now) {
        List<ApplicationImage> applications = new ArrayList<>();
        for (int i = 0; i < dedicatedFiles.size(); i++) {
            applications.add(new ImageOfMemory(
                            now, dedicatedFiles.get(i), image.applications().get(i))
                    .application());
        }
        return new CardImage(image.atr(), image.settings(), applications, image.uid());
    }
}
