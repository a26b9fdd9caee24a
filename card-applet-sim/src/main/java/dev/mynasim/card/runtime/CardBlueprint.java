// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.Behaviour;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.memory.MemoryImage;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A card image made ready for cards: laid out once, shared by all cards that are made from it. What a card changes, it
 * copies first.
 */
public final class CardBlueprint {
    final CardImage image;
    final MemoryImage memory;
    final List<DedicatedFile> dedicatedFiles;
    final List<RSAPrivateCrtKey> keys;
    final Behaviour behaviour;

    private CardBlueprint(
            CardImage image, MemoryImage memory, List<DedicatedFile> dedicatedFiles, List<RSAPrivateCrtKey> keys) {
        this.image = image;
        this.memory = memory;
        this.dedicatedFiles = List.copyOf(dedicatedFiles);
        this.keys = List.copyOf(keys);
        CardSettings settings = image.settings();
        behaviour = new Behaviour(
                (short) settings.blockedPin().value(),
                settings.retryQueryWithLe() == CardSettings.RetryQueryWithLe.ANSWERED);
    }

    /**
     * Lays an image out.
     *
     * @throws IllegalArgumentException when the image contradicts itself, with the file concerned
     */
    public static CardBlueprint of(CardImage image) {
        MemoryImage.Builder memory = new MemoryImage.Builder();
        List<RSAPrivateCrtKey> keys = new ArrayList<>();
        List<DedicatedFile> dedicatedFiles = new ArrayList<>();
        for (ApplicationImage application : image.applications()) {
            dedicatedFiles.add(new FileLayout(memory, keys).layOut(application));
        }
        return new CardBlueprint(image, memory.build(), dedicatedFiles, keys);
    }

    /**
     * A fresh card without power, with the JDK's RSA as its coprocessor.
     *
     * @param random where GET CHALLENGE takes its octets from
     */
    public SimulatedCard newCard(RandomGenerator random) {
        return new SimulatedCard(this, new JdkCoprocessor(keys, random));
    }
}
