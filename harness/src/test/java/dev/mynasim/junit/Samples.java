// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.relying.DigestInfo;
import dev.mynasim.sim.PinName;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.concurrent.atomic.AtomicInteger;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Tests as a user would write them; {@link MyNumberCardExtensionTest} runs them. */
final class Samples {
    private Samples() {}

    static JpkiClient client(Icc card) throws LinkException, dev.mynasim.client.CardAnswerException {
        card.powerUp();
        JpkiClient client = new JpkiClient(card);
        client.select();
        return client;
    }

    /** What the failure of a sample says. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Says {
        String value();
    }

    @MyNumberCard
    static class EachMethodAnew {
        @BeforeEach
        void spendsATry(Icc card) throws Exception {
            client(card).verify(JpkiFile.Credential.AUTH, "0000");
        }

        @RepeatedTest(4)
        void findsTwoLeft(CardUnderTest card) {
            assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(2);
        }

        @Nested
        class Inside {
            @Test
            void alsoThere(CardUnderTest card) {
                assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(2);
            }
        }
    }

    @MyNumberCard(life = Life.CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OneForTheClass {
        @BeforeAll
        static void begins(CardUnderTest card) {
            card.snapshot("new");
        }

        @Test
        @Order(1)
        void spendsATry(Icc card) throws Exception {
            client(card).verify(JpkiFile.Credential.AUTH, "0000");
        }

        @Test
        @Order(2)
        void findsItSpent(CardUnderTest card) {
            assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(2);
            card.restore("new");
            assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(3);
        }

        @Nested
        class Inside {
            @Test
            void theSameCard(CardUnderTest card) {
                assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(3);
                assertThat(card.trace()).isNotEmpty();
            }
        }
    }

    static class Parameters {
        @Test
        void eachItsOwn(
                @MyNumberCard(persona = "adult") CardUnderTest adult,
                @MyNumberCard(persona = "child") CardUnderTest child) {
            assertThat(adult.card().persona()).isEqualTo("adult");
            assertThat(child.card().persona()).isEqualTo("child");
            assertThatThrownBy(() -> child.certificate(JpkiFile.Certificate.SIGN))
                    .hasMessage("the card of child has no sign certificate");
        }
    }

    @MyNumberCard
    static class Forms {
        @Test
        void allAreTheSameCard(CardTerminal terminal, CardTerminals terminals, CardChannel channel, CardUnderTest card)
                throws Exception {
            assertThat(terminals.list()).containsExactly(terminal);
            channel.transmit(new CommandAPDU(
                    0x00, 0xA4, 0x04, 0x0C, PinName.AUTH.application().octets()));
            channel.transmit(new CommandAPDU(0x00, 0xA4, 0x02, 0x0C, new byte[] {0x00, 0x18}));
            assertThat(channel.transmit(
                                    new CommandAPDU(0x00, 0x20, 0x00, 0x80, "0000".getBytes(StandardCharsets.US_ASCII)))
                            .getSW())
                    .isEqualTo(0x63C2);
            assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(2);
            assertThat(terminal.isCardPresent()).isTrue();
            card.remove();
            assertThat(terminal.waitForCardAbsent(10_000)).isTrue();
        }
    }

    @MyNumberCard(persona = "child")
    static class MethodBeforeClass {
        @Test
        @MyNumberCard(persona = "auth-locked", clock = "2027-01-15T00:00:00Z")
        void locked(CardUnderTest card) {
            assertThat(card.triesLeft(PinName.AUTH)).isZero();
        }

        @Test
        void child(dev.mynasim.sim.MyNumberCard card) {
            assertThat(card.persona()).isEqualTo("child");
        }
    }

    @MyNumberCard(faults = "classpath:dev/mynasim/junit/out-at-verify.yaml")
    static class OutAndIn {
        @Test
        void theFaultOfThePlan(CardUnderTest card) throws Exception {
            JpkiClient client = client(card.icc());
            assertThatThrownBy(() -> client.verify(JpkiFile.Credential.AUTH, "1234"))
                    .isInstanceOf(LinkException.class);
            card.follow(dev.mynasim.fault.FaultPlan.NONE);
            card.insert();
            assertThat(client(card.icc()).verify(JpkiFile.Credential.AUTH, card.pin(PinName.AUTH)))
                    .isEqualTo(new PinOutcome.Verified());
        }
    }

    @MyNumberCard
    static class Fails {
        @Test
        void onPurpose(Icc card) throws Exception {
            client(card).verify(JpkiFile.Credential.AUTH, "1234");
            throw new IllegalStateException("on purpose");
        }
    }

    @MyNumberCard
    static class ManyAtOnce {
        static final int TESTS = 24;
        static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();
        private static final AtomicInteger AT_ONCE = new AtomicInteger();

        @RepeatedTest(TESTS)
        void signs(CardUnderTest card) throws Exception {
            int now = AT_ONCE.incrementAndGet();
            MOST_AT_ONCE.accumulateAndGet(now, Math::max);
            byte[] text = ("test " + now).getBytes(StandardCharsets.US_ASCII);
            JpkiClient client = client(card.icc());
            client.verify(JpkiFile.Credential.AUTH, card.pin(PinName.AUTH));
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(card.certificate(JpkiFile.Certificate.AUTH));
            check.update(text);
            assertThat(check.verify(client.sign(JpkiFile.Credential.AUTH, DigestInfo.sha256(text))))
                    .isTrue();
            assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(3);
            AT_ONCE.decrementAndGet();
        }
    }

    @Says("there is no persona \"nobody\"")
    @MyNumberCard(persona = "nobody")
    static class Nobody {
        @Test
        void neverRuns(Icc card) {}
    }

    @Says("no such resource")
    @MyNumberCard(faults = "classpath:nowhere.yaml")
    static class NoPlan {
        @Test
        void neverRuns(Icc card) {}
    }

    @Says("is not a moment")
    @MyNumberCard(clock = "tomorrow")
    static class NoMoment {
        @Test
        void neverRuns(Icc card) {}
    }

    @Says("life = Life.CLASS")
    @MyNumberCard
    static class TooEarly {
        TooEarly(Icc card) {}

        @Test
        void neverRuns() {}
    }
}
