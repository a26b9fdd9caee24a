// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile;
import java.security.cert.X509Certificate;
import java.util.Random;

/** What a client reads from a card. */
final class Cards {
    private Cards() {}

    static X509Certificate authCertificate(CardImage image) throws Exception {
        SimulatedCard card = CardBlueprint.of(image).newCard(new Random(1), RsaProvider.jdk());
        card.powerUp();
        JpkiClient client = new JpkiClient(card);
        client.select();
        return client.readCertificate(JpkiFile.Certificate.AUTH);
    }
}
