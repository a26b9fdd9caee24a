// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Ten thousand cards live in half a gigabyte. */
class ManyCardsTest {
    private static final int CARDS = 10_000;
    private static final long MOST_OCTETS_A_CARD = 24 * 1024;

    /** Makes the cards, uses each once while all the others live, and prints what one takes of the heap. */
    public static void main(String[] arguments) {
        CardBlueprint blueprint = CardBlueprint.of(TestCards.image());
        Random random = new Random(1);
        use(new CardClient(blueprint.newCard(random)), true);
        long before = used();
        List<CardClient> cards = new ArrayList<>(CARDS);
        for (int i = 0; i < CARDS; i++) {
            cards.add(new CardClient(blueprint.newCard(random)));
        }
        // Cards that look alike are still cards apart: every third one has lost a try.
        for (int i = 0; i < CARDS; i++) {
            use(cards.get(i), i % 3 == 0);
        }
        for (int i = 0; i < CARDS; i++) {
            cards.get(i).expect("00200080", i % 3 == 0 ? "63C2" : "63C3");
        }
        System.out.println((used() - before) / cards.size());
    }

    private static void use(CardClient card, boolean wrongPin) {
        try {
            card.card().powerUp();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        card.selectJpki().selectFile("000A");
        if (card.send("00B00000C8").length() != 2 * 202) {
            throw new AssertionError("not 200 octets of the certificate");
        }
        card.selectFile("0018");
        if (wrongPin) {
            card.verify("0000");
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void tenThousandCardsFitInHalfAGigabyteAndNoneTakesMoreThan24Kilobytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyCardsTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        // What a card cannot do without: applets, their working memory, where its memory differs.
        assertThat(Long.parseLong(said)).isBetween(1_000L, MOST_OCTETS_A_CARD);
    }
}
