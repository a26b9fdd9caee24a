// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.Behaviour;
import dev.mynasim.card.file.DataObject;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.memory.MemoryImage;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

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

    private CardBlueprint(CardImage image, MemoryImage memory, List<DedicatedFile> dedicatedFiles) {
        this.image = image;
        this.memory = memory;
        this.dedicatedFiles = List.copyOf(dedicatedFiles);
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
        DataObject contactAtr = contactAtr(memory, image);
        List<DedicatedFile> dedicatedFiles = new ArrayList<>();
        for (ApplicationImage application : image.applications()) {
            boolean own = application.dataObjects().stream().anyMatch(object -> object.tag() == CONTACT_ATR);
            dedicatedFiles.add(FileLayout.layOut(memory, application, own ? null : contactAtr));
        }
        return new CardBlueprint(image, memory.build(), dedicatedFiles);
    }

    // Every application answers GET DATA for the contact ATR when one of them has it (card-protocol.md section 1.4).
    private static @Nullable DataObject contactAtr(MemoryImage.Builder memory, CardImage image) {
        for (ApplicationImage application : image.applications()) {
            for (DataObjectImage object : application.dataObjects()) {
                if (object.tag() == CONTACT_ATR) {
                    return new DataObject(
                            (short) CONTACT_ATR, memory.add(object.value().toByteArray()));
                }
            }
        }
        return null;
    }

    /**
     * A fresh card without power, with the JDK's RSA as its coprocessor.
     *
     * @param random where GET CHALLENGE takes its octets from
     */
    public SimulatedCard newCard(RandomGenerator random) {
        return new SimulatedCard(this, random);
    }
}
