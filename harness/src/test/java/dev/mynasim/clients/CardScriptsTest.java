// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.replay.Outcome;
import dev.mynasim.replay.Replay;
import dev.mynasim.vectors.Verdict;
import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.clients.Step;
import dev.mynasim.vectors.scripts.CardScript;
import dev.mynasim.vectors.scripts.CardScripts;
import dev.mynasim.vectors.scripts.Effect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All card scripts on the card itself. */
class CardScriptsTest {
    /** A script with the card that it is for. */
    private record Prepared(ClientTrace.Card wanted, CardScript script) {
        Outcome on(SimulatedCard card) {
            try {
                return Replay.run(script, card, new ImageFacts(TraceCards.image(wanted)).secrets());
            } catch (LinkException e) {
                throw new AssertionError(script.id(), e);
            }
        }

        /** Without what brings the card back. */
        Outcome stepsOn(Icc card) throws LinkException {
            return Replay.run(
                    script.id(), script.steps(), List.of(), card, new ImageFacts(TraceCards.image(wanted)).secrets());
        }
    }

    private final List<Prepared> scripts = CardScripts.all().stream()
            .flatMap(suite -> suite.vectors().stream().map(script -> new Prepared(suite.cardFor(script), script)))
            .toList();

    /** Where the sources leave the answer open, ours is the one that the sheet takes. */
    @Test
    void everyScriptPassesOnACardOfItsOwn() {
        List<String> tolerated = new ArrayList<>();
        for (Prepared prepared : scripts) {
            Outcome outcome = prepared.on(TraceCards.card(prepared.wanted, prepared.script));
            assertThat(outcome.failure()).isNull();
            outcome.tolerated().forEach(answer -> tolerated.add(prepared.script.id() + ": " + answer));
        }
        assertThat(tolerated).isEmpty();
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(1_800);
    }

    /** A script names every setting that it relies on. */
    @Test
    void whatAScriptDoesNotRelyOnMayBeEitherWay() {
        for (Prepared prepared : scripts) {
            assertThat(prepared.on(TraceCards.cardTurnedRound(prepared.wanted, prepared.script))
                            .failure())
                    .isNull();
        }
    }

    /** What a script says of its effect is so: those that leave the card as it was do. */
    @Test
    void scriptsThatLeaveTheCardAsItWasRunOneAfterTheOtherOnOneCard() {
        Prepared first = scripts.get(0);
        SimulatedCard card = TraceCards.card(first.wanted, first.script);
        List<Prepared> gentle = scripts.stream()
                .filter(prepared -> prepared.script.effect().compareTo(Effect.SPENDS_TRIES) <= 0)
                .filter(prepared -> prepared.script.settings().isEmpty())
                .filter(prepared -> prepared.wanted.equals(first.wanted))
                .toList();
        assertThat(gentle).hasSizeGreaterThanOrEqualTo(1_400);
        for (Prepared prepared : gentle) {
            assertThat(prepared.on(card).failure()).isNull();
        }
        assertThat(card.image().applications())
                .isEqualTo(TraceCards.image(first.wanted).applications());
    }

    /** The scripts can fail: a wrong status word of the last command is noticed wherever the sources settle it. */
    @Test
    void anotherStatusWordOfTheLastCommandIsNoticed() throws LinkException {
        List<String> survivors = new ArrayList<>();
        int changed = 0;
        for (Prepared prepared : scripts) {
            if (prepared.script.verdict() == Verdict.ACCEPTABLE || readsToTheEnd(prepared.script)) {
                continue;
            }
            int last = prepared.stepsOn(TraceCards.card(prepared.wanted, prepared.script))
                            .commands()
                    - 1;
            FaultyIcc card = new FaultyIcc(
                    TraceCards.card(prepared.wanted, prepared.script), last, CardScriptsTest::otherStatusWord);
            if (prepared.stepsOn(card).passed()) {
                survivors.add(prepared.script.id());
            }
            changed += card.changed() ? 1 : 0;
        }
        assertThat(survivors).isEmpty();
        assertThat(changed).isGreaterThan(1_200);
    }

    private static boolean readsToTheEnd(CardScript script) {
        return script.steps().stream()
                .anyMatch(step -> step instanceof Step.Read read && read.read().header() == null);
    }

    private static byte[] otherStatusWord(byte[] answer) {
        int at = answer.length - 2;
        boolean ok = answer[at] == (byte) 0x90 || answer[at] == 0x63;
        answer[at] = (byte) (ok ? 0x6F : 0x90);
        answer[at + 1] = 0x00;
        return answer;
    }
}
