// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.timing.Pause;
import dev.mynasim.timing.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out the faults that are due in one exchange, in the plan's order, until one ends it. */
final class Injection {
    private final List<Due> due;
    private final Effects effects;
    private final Pause pause;
    private final Consumer<Fault> listener;
    private Duration patience = Span.LONGEST;

    Injection(List<Due> due, Effects effects, Pause pause, Consumer<Fault> listener) {
        this.due = due;
        this.effects = effects;
        this.pause = pause;
        this.listener = listener;
    }

    /** What makes the card slow from now on. */
    void makeSlow(Slowness slowness) {
        for (Due each : due) {
            if (each.action() instanceof Action.SlowCard slow) {
                slowness.add(each, slow);
            }
        }
    }

    /** One command of a card that is slow. */
    void takeTime(Slowness slowness) {
        hold(slowness.ofCommand(listener));
    }

    /** The answer when the card is not to be asked; null when it is. */
    byte @Nullable [] beforeCard() throws LinkException {
        for (Due each : due) {
            Action action = each.action();
            if (action.point() != Point.BEFORE_CARD || action instanceof Action.SlowCard) {
                continue;
            }
            listener.accept(each.fault());
            if (action instanceof Action.Answer answer) {
                return answer.statusWord().octets();
            }
            carryOut(each);
        }
        return null;
    }

    /** What becomes of the card's answer. A change that changes nothing is not told. */
    byte[] afterCard(byte[] response) throws LinkException {
        byte[] answer = response;
        for (Due each : due) {
            if (each.action().point() != Point.AFTER_CARD) {
                continue;
            }
            byte[] changed = changed(answer, each);
            if (changed == null) {
                listener.accept(each.fault());
                carryOut(each);
            } else if (!Arrays.equals(changed, answer)) {
                listener.accept(each.fault());
                answer = changed;
            }
        }
        return answer;
    }

    private static byte @Nullable [] changed(byte[] answer, Due due) {
        Action action = due.action();
        if (action instanceof Action.Answer other) {
            return other.statusWord().octets();
        } else if (action instanceof Action.Truncate cut) {
            return AnswerDamage.truncated(answer, cut);
        } else if (action instanceof Action.Corrupt flip) {
            return AnswerDamage.corrupted(answer, flip, due.random());
        }
        return null;
    }

    /** As {@link #afterCard}, where there is no answer that could be changed. */
    void afterReset() throws LinkException {
        for (Due each : due) {
            if (each.action().point() == Point.AFTER_CARD) {
                listener.accept(each.fault());
                carryOut(each);
            }
        }
    }

    /** What is the same before and after the card's work. */
    private void carryOut(Due each) throws LinkException {
        Action action = each.action();
        if (action instanceof Action.Delay delay) {
            hold(delay.by().draw(each.random()));
        } else if (action instanceof Action.StaySilent silent) {
            hold(silent.atMost().draw(each.random()));
            throw new LinkException("the card did not answer");
        } else if (action instanceof Action.DropConnection) {
            throw new LinkException("the connection to the card broke");
        } else if (action instanceof Action.RemoveCard removal) {
            throw effects.remove("the card was removed", removal.backAfter());
        } else if (action instanceof Action.LoseField loss) {
            lose(loss);
        } else if (action instanceof Action.NextAtr change) {
            effects.atrChange().arm(change);
        }
    }

    private void lose(Action.LoseField loss) throws LinkException {
        if (loss.reported()) {
            throw effects.remove("the card left the field", loss.during());
        }
        effects.loseVolatileState();
        hold(loss.during());
        effects.card().powerUp();
    }

    /** Never longer than what is left of the bound of this exchange. */
    private void hold(Duration wanted) {
        Duration time = wanted.compareTo(patience) < 0 ? wanted : patience;
        patience = patience.minus(time);
        if (!time.isZero()) {
            pause.hold(time);
        }
    }
}
