// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardFiles;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.reader.VpcdReader;
import dev.mynasim.reader.VpcdSlot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client hammers the auth PIN of a card in a process of its own, which is killed (SIGKILL) at random moments and
 * started again from its card file. Fifty kills; with {@code -Dmynasim.long=true} a thousand.
 */
class CrashIT {
    private static final int KILLS = Boolean.getBoolean("mynasim.long") ? 1_000 : 50;
    private static final long SEED = Long.getLong("mynasim.seed", 20261122);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Answers until a kill, and then a moment that is spread over one command with its two fsyncs. */
    private static final int MOST_ANSWERS = 40;

    private static final long LONGEST_PAUSE_NANOS = 4_000_000;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private int kills;
    private int unanswered;
    private int lockedCards;
    private long answers;

    @Test
    void afterEveryKillTheCardAgreesWithItsClient() throws Exception {
        Path card = fresh();
        PinClient client = new PinClient(random);
        try (VpcdSlot slot = VpcdSlot.open(0)) {
            while (kills < KILLS) {
                if (!round(slot, card, client)) {
                    // A kill between the last try's two writes locks a card for good, as it would a real one.
                    lockedCards++;
                    answers += client.answers();
                    card = fresh();
                    client = new PinClient(random);
                }
            }
            answers += client.answers();
            endsProperly(slot, card, client);
        }
        System.out.printf(
                "crash test: survived %d kills (SIGKILL, file+fsync), %d answers checked, %d kills with a command in"
                        + " flight, %d cards locked by a kill in their last try, seed %d%n",
                kills, answers, unanswered, lockedCards, SEED);
        assertThat(unanswered).as("kills that hit a command").isGreaterThan(KILLS / 4);
    }

    @Test
    void aSecondProcessIsToldWhoHasTheCard() throws Exception {
        Path card = fresh();
        try (VpcdSlot slot = VpcdSlot.open(0);
                CardProcess first = CardProcess.start(card, slot.port(), folder.resolve("first.txt"))) {
            slot.accept(PATIENCE).close();
            try (CardProcess second = CardProcess.start(card, slot.port(), folder.resolve("second.txt"))) {
                assertThat(second.awaitEnd()).isEqualTo(2);
                assertThat(second.output())
                        .contains("taro.card is in use by process " + first.pid())
                        .hasLineCount(1);
            }
            first.end();
            assertThat(first.awaitEnd()).isZero();
        }
    }

    /** One life of the card's process; false when the card was found locked. */
    private boolean round(VpcdSlot slot, Path card, PinClient client) throws Exception {
        try (CardProcess process = CardProcess.start(card, slot.port(), folder.resolve("run.txt"));
                VpcdReader reader = slot.accept(PATIENCE)) {
            reader.powerUp();
            if (client.reconnect(reader) == 0) {
                return false;
            }
            CountDownLatch due = new CountDownLatch(1 + random.nextInt(MOST_ANSWERS));
            Thread killer = killer(process, due, (long) (random.nextDouble() * LONGEST_PAUSE_NANOS));
            hammer(client, reader, due);
            killer.join();
            process.awaitEnd();
            kills++;
            return true;
        }
    }

    private void hammer(PinClient client, VpcdReader reader, CountDownLatch due) {
        while (true) {
            try {
                client.step(reader);
                due.countDown();
            } catch (LinkException e) {
                unanswered += client.possible().size() > 1 || client.isChanging() ? 1 : 0;
                return;
            }
        }
    }

    private static Thread killer(CardProcess process, CountDownLatch due, long pauseNanos) {
        Thread killer = new Thread(
                () -> {
                    try {
                        due.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    LockSupport.parkNanos(pauseNanos);
                    process.kill();
                },
                "killer");
        killer.start();
        return killer;
    }

    /** After all the crashes an orderly end leaves one whole card file, with what the client knows. */
    private void endsProperly(VpcdSlot slot, Path card, PinClient client) throws Exception {
        try (CardProcess process = CardProcess.start(card, slot.port(), folder.resolve("run.txt"))) {
            try (VpcdReader reader = slot.accept(PATIENCE)) {
                reader.powerUp();
                client.reconnect(reader);
                process.end();
                assertThat(process.awaitEnd()).as(process.output()).isZero();
            }
        }
        assertThat(Files.exists(card.resolveSibling("taro.card.journal"))).isFalse();
        assertThat(CardFiles.load(card).about().persona()).isEqualTo("adult");
    }

    private Path fresh() throws Exception {
        Path card = folder.resolve("taro.card");
        Files.deleteIfExists(card.resolveSibling("taro.card.journal"));
        CardFiles.save(
                CardFile.make(Library.persona("adult"), Library.profile("plastic-contact"), Issuing.DEFAULT),
                card,
                true);
        return card;
    }
}
