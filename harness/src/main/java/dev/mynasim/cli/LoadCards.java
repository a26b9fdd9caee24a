// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.rsa.RsaSource;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.ReaderOpener;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.connect.TryGuard;
import dev.mynasim.load.CardPins;
import dev.mynasim.load.LoadCard;
import dev.mynasim.load.scenario.Scenario;
import dev.mynasim.timing.Pause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cards of a load run, in this program or behind readers, with the PINs that are known. */
final class LoadCards implements AutoCloseable {
    /** So many cards differ in keys and certificates; the others are made from the same layouts, in turn. */
    private static final int MOST_LAYOUTS = 16;

    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(10));

    private final List<LoadCard> cards = new ArrayList<>();
    private final List<OpenedReader> readers = new ArrayList<>();
    private CardPins pins = CardPins.NONE;

    private LoadCards() {}

    /**
     * What goes wrong with which card.
     *
     * @param disturbance what
     * @param only the number of the one card that it happens to; null for all
     * @param pause where cards wait
     */
    record Disturbance(
            FaultOptions.Chosen disturbance, @Nullable Integer only, Pause pause) {
        Icc round(int number, Icc card) {
            return only == null || only == number
                    ? disturbance.round(card, pause, fault -> {})
                    : new FaultOptions.Chosen(null, disturbance.profile()).round(card, pause, fault -> {});
        }
    }

    /** So many cards of a persona, called directly. */
    static LoadCards inProcess(
            ReaderSpec.Simulated made, int count, Clock clock, RsaSource rsa, Disturbance disturbance)
            throws UsageException {
        CardMaker maker = CardMaker.of(made.persona(), made.profile(), clock);
        SecureRandom random = new SecureRandom();
        LoadCards all = new LoadCards();
        List<CardBlueprint> layouts = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST_LAYOUTS); i++) {
            layouts.add(maker.layOut(i));
        }
        for (int i = 0; i < count; i++) {
            Icc card = layouts.get(i % MOST_LAYOUTS).newCard(random, rsa);
            all.cards.add(new LoadCard(i + 1, disturbance.round(i + 1, card), false));
        }
        Map<Credential, String> known = new EnumMap<>(Credential.class);
        known.put(Credential.AUTH, maker.pins().auth());
        String sign = maker.pins().sign();
        if (sign != null) {
            known.put(Credential.SIGN, sign);
        }
        all.pins = new CardPins(known);
        return all;
    }

    /**
     * Cards behind readers, so many in all, taken from the readers in turn.
     *
     * @param scenario is refused when a card may be real and its PIN would be needed and is not given
     */
    static LoadCards behind(List<ReaderSpec> specs, int count, Clock clock, Scenario scenario, CardPins pins)
            throws UsageException, IOException {
        LoadCards all = new LoadCards();
        all.pins = pins;
        ReaderOpener opener = new ReaderOpener(PATIENCE, clock);
        boolean opened = false;
        try {
            for (int i = 0; i < count; i++) {
                OpenedReader reader = opener.open(specs.get(i % specs.size()));
                all.readers.add(reader);
                boolean mayBeReal = reader.nature() != OpenedReader.Nature.EMULATOR;
                Icc card = scenario.needs().isEmpty() ? TryGuard.around(reader) : reader.card();
                all.cards.add(new LoadCard(i + 1, card, mayBeReal));
            }
            opened = true;
            return all;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (LinkException e) {
            throw new LinkException("card %d of %d: %s".formatted(all.cards.size() + 1, count, e.getMessage()), e);
        } finally {
            if (!opened) {
                all.close();
            }
        }
    }

    /** PINs of a file: {@code auth} and {@code sign}. */
    static CardPins pins(PinFile file) {
        Map<Credential, String> known = new EnumMap<>(Credential.class);
        file.octets("auth").ifPresent(pin -> known.put(Credential.AUTH, new String(pin, StandardCharsets.US_ASCII)));
        file.octets("sign").ifPresent(pin -> known.put(Credential.SIGN, new String(pin, StandardCharsets.US_ASCII)));
        return new CardPins(known);
    }

    List<LoadCard> cards() {
        return List.copyOf(cards);
    }

    CardPins pins() {
        return pins;
    }

    /** Lets all go; what was verified on a card that may be real is forgotten. */
    @Override
    public void close() {
        for (OpenedReader reader : readers) {
            try {
                if (reader.nature() != OpenedReader.Nature.EMULATOR) {
                    reader.card().powerDown();
                }
                reader.close();
            } catch (IOException e) {
                // The card is gone already; that was told when it mattered.
            }
        }
    }
}
