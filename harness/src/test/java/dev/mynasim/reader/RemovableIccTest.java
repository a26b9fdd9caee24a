// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What can be asked of a card's place. */
class RemovableIccTest {
    private final AtomicLong nanos = new AtomicLong();
    private final StubCard card = new StubCard();

    @Test
    void aCardThatWentAndCameIsToldFromOneThatStayed() {
        RemovableIcc place = new RemovableIcc(card, nanos::get);
        assertThat(place.state()).isEqualTo(new RemovableIcc.State(true, 0));
        place.remove();
        place.remove();
        assertThat(place.state()).isEqualTo(new RemovableIcc.State(false, 1));
        place.insert();
        assertThat(place.state()).isEqualTo(new RemovableIcc.State(true, 1));
    }

    @Test
    void whoIsForgottenIsToldNothing() {
        RemovableIcc place = new RemovableIcc(card, nanos::get);
        AtomicInteger told = new AtomicInteger();
        Runnable listener = told::incrementAndGet;
        place.whenMoved(listener);
        place.remove();
        assertThat(told).hasValue(1);
        place.forget(listener);
        place.insert();
        assertThat(told).hasValue(1);
    }

    @Test
    void whenACardComesBackByItselfCanBeAsked() {
        RemovableIcc place = new RemovableIcc(
                new StubCard() {
                    @Override
                    protected byte[] answer(byte[] command) throws CardRemovedException {
                        throw new CardRemovedException("it fell out", Duration.ofSeconds(3));
                    }
                },
                nanos::get);
        assertThat(place.backIn()).isEmpty();
        assertThatExceptionOfType(CardRemovedException.class).isThrownBy(() -> {
            place.powerUp();
            place.transmit(new byte[4]);
        });
        nanos.set(Duration.ofSeconds(1).toNanos());
        assertThat(place.backIn()).contains(Duration.ofSeconds(2));
        nanos.set(Duration.ofSeconds(3).toNanos());
        assertThat(place.backIn()).isEmpty();
        assertThat(place.state()).isEqualTo(new RemovableIcc.State(true, 1));
        place.remove();
        assertThat(place.backIn()).as("nobody puts it back").isEmpty();
    }
}
