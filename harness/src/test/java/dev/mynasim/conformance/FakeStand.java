// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import dev.mynasim.apdu.icc.Icc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.smartcardio.CardTerminal;

/** A stand whose cards answer every command with 9000, and which remembers what was done with it. */
final class FakeStand implements Stand {
    static final Environment ENVIRONMENT =
            new Environment("fake", "Fake reader", ExchangeLevel.EVERYTHING, Map.of("java", "17"));

    final List<String> log = new ArrayList<>();
    private final boolean makesCards;
    boolean broken;
    boolean emulator = true;
    private int cards;

    FakeStand(boolean makesCards) {
        this.makesCards = makesCards;
    }

    @Override
    public Environment environment() {
        return ENVIRONMENT;
    }

    @Override
    public boolean makesCards() {
        return makesCards;
    }

    @Override
    public Placed place(CardWish wish) throws IOException {
        if (broken) {
            throw new IOException("the reader is gone; plug it in");
        }
        String name = wish.persona() + ++cards;
        log.add("in " + name);
        return new Placed() {
            @Override
            public Icc card() {
                return new ObedientCard();
            }

            @Override
            public CardFacts facts() {
                return new CardFacts(wish.persona(), wish.profile(), Map.of(), Set.of("jpki"), Codes.NONE);
            }

            @Override
            public boolean isEmulator() {
                return emulator;
            }

            @Override
            public Optional<CardTerminal> terminal() {
                return Optional.empty();
            }

            @Override
            public Optional<Hand> hand() {
                return Optional.empty();
            }

            @Override
            public void close() {
                log.add("out " + name);
            }
        };
    }

    @Override
    public void close() {
        log.add("closed");
    }

    /** Answers 9000 to all. */
    private static final class ObedientCard extends AlwaysPowered {
        ObedientCard() {
            super("3B00");
        }

        @Override
        public byte[] transmit(byte[] command) {
            return new byte[] {(byte) 0x90, 0};
        }
    }
}
