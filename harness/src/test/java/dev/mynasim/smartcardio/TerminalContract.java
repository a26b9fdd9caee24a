// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.client.JpkiFile;
import dev.mynasim.fault.Action;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.Match;
import dev.mynasim.fault.Often;
import dev.mynasim.fault.Point;
import dev.mynasim.relying.DigestInfo;
import dev.mynasim.timing.Span;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What software may expect of terminals: run on ours and, on the same card, on the JDK's own PC/SC provider. A
 * {@link Difference} has a place of its own in the test that it concerns, where both ways are asserted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class TerminalContract {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final long SOON_MILLIS = 50;

    /** How long a slow card would be at work: longer than anybody here waits. */
    private static final Duration AT_WORK = Duration.ofSeconds(40);

    /** More than any other flag of a terminal changes when a card is used. */
    private static final int MOST_SPURIOUS_CHANGES = 20;

    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";
    private static final String SELECT_AUTH_PIN = "00A4020C020018";
    private static final String SELECT_AUTH_KEY = "00A4020C020017";
    private static final String SELECT_AUTH_CERTIFICATE = "00A4020C02000A";
    private static final String READ_10 = "00B000000A";

    /** Of the card that the rigs have, plastic with contacts (virtual-reader.md). */
    private static final String OWN_ATR = "3BE000FF8131FE4514";

    /** Of a My Number card in a contactless reader (virtual-reader.md). */
    private static final String CONTACTLESS_ATR = "3B888001000005E0B381A1007F";

    /** CM_IOCTL_GET_FEATURE_REQUEST (PC/SC part 10), as pcsclite codes it: SCARD_CTL_CODE(3400). */
    private static final int GET_FEATURE_REQUEST = 0x42000000 + 3400;

    /** The terminals, with the card where the rig puts it. */
    abstract ContractRig rig();

    @BeforeEach
    void theCardIsInAndFresh() throws CardException {
        Thread.interrupted();
        rig().card().follow(FaultPlan.NONE);
        rig().insert();
        assertThat(terminal().waitForCardPresent(PATIENCE_MILLIS)).isTrue();
        terminal().connect("*").disconnect(true);
    }

    @AfterEach
    void nobodyIsConnected() throws CardException {
        Thread.interrupted();
        if (terminal().isCardPresent()) {
            terminal().connect("*").disconnect(true);
        }
    }

    // Lists

    @Test
    void everyTerminalHasANameOfItsOwn() throws Exception {
        CardTerminals terminals = terminals();
        List<CardTerminal> all = terminals.list();
        assertThat(all).hasSize(2).isEqualTo(terminals.list(State.ALL));
        Set<String> names = new HashSet<>();
        for (CardTerminal each : all) {
            assertThat(names.add(each.getName())).isTrue();
            assertThat(terminals.getTerminal(each.getName())).isSameAs(each);
        }
        assertThat(terminals.getTerminal("another")).isNull();
        assertThatNullPointerException().isThrownBy(() -> terminals.getTerminal(null));
    }

    @Test
    void listsCannotBeChanged() throws Exception {
        List<CardTerminal> all = terminals().list();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> all.remove(0));
    }

    @Test
    void aFactoryGivesTheSameTerminalsEachTime() throws Exception {
        CardTerminal first = terminal();
        assertThat(rig().factory().terminals()).isNotSameAs(rig().factory().terminals());
        assertThat(terminal()).isSameAs(first);
    }

    @Test
    void terminalsAreListedByWhetherACardIsIn() throws Exception {
        CardTerminals terminals = terminals();
        assertThat(terminals.list(State.CARD_PRESENT)).containsExactly(terminal());
        assertThat(terminals.list(State.CARD_ABSENT)).containsExactly(empty());
        assertThatNullPointerException().isThrownBy(() -> terminals.list(null));
    }

    @Test
    void beforeAnyoneWaitedInsertedMeansPresentAndRemovedMeansAbsent() throws Exception {
        CardTerminals terminals = terminals();
        assertThat(terminals.list(State.CARD_INSERTION)).containsExactly(terminal());
        assertThat(terminals.list(State.CARD_REMOVAL)).containsExactly(empty());
    }

    // Waiting

    @Test
    void theFirstWaitForChangeFindsThePresentCardsInserted() throws Exception {
        CardTerminals terminals = terminals();
        boolean changed = terminals.waitForChange(SOON_MILLIS);
        if (differs(Difference.ONLY_MOVES_ARE_CHANGES)) {
            assertThat(changed).isFalse();
        }
        if (!changed) {
            assertThat(terminals.list(State.CARD_INSERTION)).containsExactly(terminal());
            assertThat(terminals.list(State.CARD_REMOVAL)).isEmpty();
        }
    }

    @Test
    void aNegativeTimeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> terminals().waitForChange(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> terminal().waitForCardPresent(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> terminal().waitForCardAbsent(-1));
    }

    @Test
    void whoWaitsForChangeIsToldOfRemovalAndInsertion() throws Exception {
        CardTerminals terminals = terminals();
        terminals.waitForChange(1);
        rig().remove();
        assertThat(nextMove(terminals, State.CARD_REMOVAL)).containsExactly(terminal());
        assertThat(terminals.list(State.CARD_INSERTION)).isEmpty();
        FutureTask<List<CardTerminal>> waiting = start(() -> nextMove(terminals, State.CARD_INSERTION));
        rig().insert();
        assertThat(result(waiting)).containsExactly(terminal());
        assertThat(terminals.list(State.CARD_REMOVAL)).isEmpty();
    }

    @Test
    void aChangeBetweenTwoWaitsIsNotMissed() throws Exception {
        CardTerminals terminals = terminals();
        terminals.waitForChange(1);
        rig().remove();
        assertThat(terminal().waitForCardAbsent(PATIENCE_MILLIS)).isTrue();
        rig().insert();
        assertThat(terminal().waitForCardPresent(PATIENCE_MILLIS)).isTrue();
        assertThat(terminals.waitForChange(PATIENCE_MILLIS)).isTrue();
    }

    @Test
    void whatIsSoAlreadyIsNotWaitedFor() throws Exception {
        assertThat(terminal().isCardPresent()).isTrue();
        assertThat(terminal().waitForCardPresent(0)).isTrue();
        assertThat(empty().isCardPresent()).isFalse();
        assertThat(empty().waitForCardAbsent(0)).isTrue();
    }

    @Test
    void waitingEndsWithItsTime() throws Exception {
        assertThat(terminal().waitForCardAbsent(SOON_MILLIS)).isFalse();
        assertThat(empty().waitForCardPresent(SOON_MILLIS)).isFalse();
    }

    @Test
    void zeroWaitsUntilTheCardMoves() throws Exception {
        FutureTask<Boolean> absent = start(() -> terminal().waitForCardAbsent(0));
        rig().remove();
        assertThat(result(absent)).isTrue();
        assertThat(terminal().isCardPresent()).isFalse();
        FutureTask<Boolean> present = start(() -> terminal().waitForCardPresent(0));
        rig().insert();
        assertThat(result(present)).isTrue();
    }

    @Test
    void anInterruptedThreadStaysInterrupted() throws Exception {
        Thread.currentThread().interrupt();
        if (differs(Difference.INTERRUPTION_ENDS_WAITING)) {
            assertThatExceptionOfType(CardException.class)
                    .isThrownBy(() -> terminal().waitForCardAbsent(PATIENCE_MILLIS))
                    .withCauseInstanceOf(InterruptedException.class);
        } else {
            assertThat(terminal().waitForCardAbsent(SOON_MILLIS)).isFalse();
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aCommandDoesNotMindAnInterruption() throws Exception {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        Thread.currentThread().interrupt();
        assertThat(send(channel, SELECT_JPKI)).isEqualTo(0x9000);
        assertThat(Thread.interrupted()).isTrue();
    }

    // Connecting

    @Test
    void anyProtocolAndTheOneOfTheCardConnect() throws Exception {
        for (String protocol : List.of("*", "T=1", "t=1")) {
            Card card = terminal().connect(protocol);
            assertThat(card.getProtocol()).as(protocol).isEqualTo("T=1");
            card.disconnect(false);
        }
    }

    @Test
    void aProtocolThatTheCardDoesNotOfferIsRefused() throws Exception {
        because("SCARD_E_PROTO_MISMATCH", () -> terminal().connect("T=0"));
        assertThat(terminal().connect("*").getProtocol()).isEqualTo("T=1");
    }

    @Test
    void theContactlessProtocolNeedsAContactlessCard() {
        if (differs(Difference.CONTACTLESS_PROTOCOL)) {
            because("SCARD_E_PROTO_MISMATCH", () -> terminal().connect("T=CL"));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> terminal().connect("T=CL"))
                    .withMessage("Unsupported protocol T=CL");
        }
    }

    @Test
    void aContactlessCardOffersBothOtherProtocolsAndTheBetterOneIsTaken() throws Exception {
        changeAtr(CONTACTLESS_ATR, 100);
        for (String protocol : List.of("*", "T=0", "T=1")) {
            Card card = terminal().connect(protocol);
            assertThat(HexFormat.of().withUpperCase().formatHex(card.getATR().getBytes()))
                    .isEqualTo(CONTACTLESS_ATR);
            assertThat(card.getProtocol()).isEqualTo(protocol.equals("*") ? "T=1" : protocol);
            card.disconnect(true);
        }
        if (differs(Difference.CONTACTLESS_PROTOCOL)) {
            Card card = terminal().connect("T=CL");
            assertThat(card.getProtocol()).isEqualTo("T=CL");
            card.disconnect(true);
        }
        changeAtr(OWN_ATR, 1);
    }

    @Test
    void aWordThatIsNoProtocolIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terminal().connect("T=2"))
                .withMessage("Unsupported protocol T=2");
        assertThatIllegalArgumentException().isThrownBy(() -> empty().connect("fast"));
        assertThatNullPointerException().isThrownBy(() -> terminal().connect(null));
    }

    @Test
    void aTerminalWithoutACardSaysSo() {
        assertThatExceptionOfType(CardNotPresentException.class)
                .isThrownBy(() -> empty().connect("*"))
                .withMessage("No card present")
                .havingCause()
                .withMessage("SCARD_E_NO_SMARTCARD");
    }

    @Test
    void aSecondConnectionIsTheFirstOne() throws Exception {
        Card card = terminal().connect("T=1");
        assertThat(terminal().connect("*")).isSameAs(card);
        assertThat(terminal().connect("t=1")).isSameAs(card);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> terminal().connect("T=0"))
                .withMessage("Cannot connect using T=0, connection already established using T=1");
        card.disconnect(false);
        assertThat(terminal().connect("*")).isNotSameAs(card);
    }

    @Test
    void theAnswerToResetIsTheCards() throws Exception {
        Card card = terminal().connect("*");
        assertThat(card.getATR().getBytes()).isEqualTo(rig().card().icc().atr().octets());
        card.disconnect(false);
        assertThat(card.getATR().getBytes()).isEqualTo(rig().card().icc().atr().octets());
        assertThat(card.getProtocol()).isEqualTo("T=1");
    }

    // Disconnecting

    @Test
    void whoLeavesTheCardAloneFindsItVerifiedAgain() throws Exception {
        CardChannel channel = verified();
        channel.getCard().disconnect(false);
        CardChannel again = terminal().connect("*").getBasicChannel();
        byte[] message = {1, 2, 3};
        assertThat(send(again, SELECT_AUTH_KEY)).isEqualTo(0x9000);
        ResponseAPDU answer = again.transmit(new CommandAPDU(0x80, 0x2A, 0x00, 0x80, DigestInfo.sha256(message), 256));
        assertThat(answer.getSW()).isEqualTo(0x9000);
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(rig().card().certificate(JpkiFile.Certificate.AUTH).orElseThrow());
        check.update(message);
        assertThat(check.verify(answer.getData())).isTrue();
    }

    // First, because the JDK never gives the handle of a removed card back, and pcscd then never takes the power away.
    @Test
    @Order(1)
    void theCardKeepsItsPowerForTheNextConnection() throws Exception {
        CardChannel channel = verified();
        channel.getCard().disconnect(false);
        assertThat(rig().losesPowerWhenLeft()).isEqualTo(!differs(Difference.POWER_STAYS));
        CardChannel again = terminal().connect("*").getBasicChannel();
        send(again, SELECT_AUTH_KEY);
        assertThat(again.transmit(new CommandAPDU(0x80, 0x2A, 0x00, 0x80, new byte[20], 256))
                                .getSW()
                        == 0x9000)
                .isEqualTo(differs(Difference.POWER_STAYS));
    }

    @Test
    void aTerminalCanBeConnectedToWithoutItsCard() throws Exception {
        if (differs(Difference.NO_DIRECT_CONNECTION)) {
            assertThatIllegalArgumentException().isThrownBy(() -> empty().connect("direct"));
        } else {
            Card card = empty().connect("direct");
            assertThat(card.getATR().getBytes()).isEmpty();
            card.disconnect(false);
        }
    }

    @Test
    void aResetForgetsWhatWasVerified() throws Exception {
        verified().getCard().disconnect(true);
        CardChannel again = terminal().connect("*").getBasicChannel();
        assertThat(send(again, SELECT_JPKI)).isEqualTo(0x9000);
        assertThat(send(again, SELECT_AUTH_KEY)).isEqualTo(0x9000);
        assertThat(again.transmit(new CommandAPDU(0x80, 0x2A, 0x00, 0x80, new byte[20], 256))
                        .getSW())
                .isEqualTo(0x6982);
    }

    @Test
    void nothingWorksAfterDisconnect() throws Exception {
        Card card = terminal().connect("*");
        CardChannel channel = card.getBasicChannel();
        card.disconnect(false);
        card.disconnect(true);
        List<ThrowingCallable> all = List.of(
                card::getBasicChannel,
                card::openLogicalChannel,
                card::beginExclusive,
                card::endExclusive,
                () -> card.transmitControlCommand(GET_FEATURE_REQUEST, new byte[0]),
                channel::getChannelNumber,
                channel::close,
                () -> channel.transmit(command(READ_10)),
                () -> channel.transmit(ByteBuffer.allocate(5), ByteBuffer.allocate(258)));
        for (ThrowingCallable one : all) {
            assertThatIllegalStateException().isThrownBy(one).withMessage("Card has been disconnected");
        }
        assertThat(channel.getCard()).isSameAs(card);
    }

    // Exclusive access

    @Test
    void oneThreadCanHaveTheCardForItself() throws Exception {
        Card card = terminal().connect("*");
        CardChannel channel = card.getBasicChannel();
        card.beginExclusive();
        String refused = "Exclusive access established by another Thread";
        refused(refused, () -> channel.transmit(command(READ_10)));
        refused(refused, () -> channel.transmit(ByteBuffer.allocate(5), ByteBuffer.allocate(258)));
        refused(refused, card::openLogicalChannel);
        refused(refused, () -> card.transmitControlCommand(GET_FEATURE_REQUEST, new byte[0]));
        refused(refused, () -> card.disconnect(false));
        String taken = "Exclusive access has already been assigned to Thread "
                + Thread.currentThread().getName();
        refused(taken, card::beginExclusive);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(card::beginExclusive)
                .withMessage(taken);
        assertThat(send(channel, SELECT_JPKI)).isEqualTo(0x9000);
        card.endExclusive();
        assertThat(result(start(() -> send(channel, SELECT_JPKI)))).isEqualTo(0x9000);
    }

    @Test
    void onlyWhoHasTheCardGivesItBack() throws Exception {
        Card card = terminal().connect("*");
        String message = "Exclusive access not assigned to current Thread";
        assertThatIllegalStateException().isThrownBy(card::endExclusive).withMessage(message);
        card.beginExclusive();
        assertThat(elsewhere(card::endExclusive))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        card.disconnect(false);
        Card next = terminal().connect("*");
        assertThat(result(start(() -> send(next.getBasicChannel(), SELECT_JPKI))))
                .isEqualTo(0x9000);
    }

    @Test
    void commandsOfTwoThreadsDoNotMix() throws Exception {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        send(channel, SELECT_JPKI);
        send(channel, SELECT_AUTH_CERTIFICATE);
        byte[] whole = channel.transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 256)).getData();
        List<FutureTask<Boolean>> readers = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            int length = 10 + thread;
            readers.add(start(() -> {
                for (int i = 0; i < 25; i++) {
                    byte[] part = channel.transmit(new CommandAPDU(0x00, 0xB0, 0, i, length))
                            .getData();
                    if (!ByteBuffer.wrap(part).equals(ByteBuffer.wrap(whole, i, length))) {
                        return false;
                    }
                }
                return true;
            }));
        }
        for (FutureTask<Boolean> reader : readers) {
            assertThat(result(reader)).isTrue();
        }
    }

    // Channels

    @Test
    void theBasicChannelHasTheNumberZeroAndStaysOpen() throws Exception {
        Card card = terminal().connect("*");
        CardChannel channel = card.getBasicChannel();
        assertThat(channel.getChannelNumber()).isZero();
        assertThat(channel.getCard()).isSameAs(card);
        assertThat(card.getBasicChannel()).isSameAs(channel);
        assertThatIllegalStateException().isThrownBy(channel::close).withMessage("Cannot close basic logical channel");
    }

    @Test
    void theCardHasNoOtherChannel() throws Exception {
        Card card = terminal().connect("*");
        ResponseAPDU direct = rawManageChannel();
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(card::openLogicalChannel)
                .withMessage("openLogicalChannel() failed, card response: %02x:%02x", direct.getSW1(), direct.getSW2());
    }

    @Test
    void theChannelNumberInTheClassIsTheChannels() throws Exception {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        assertThat(send(channel, "03" + SELECT_JPKI.substring(2))).isEqualTo(0x9000);
        assertThat(send(channel, "43" + SELECT_JPKI.substring(2))).isEqualTo(0x9000);
        assertThat(send(channel, "21" + SELECT_JPKI.substring(2))).isEqualTo(0x6E00);
    }

    @Test
    void bothWaysToTransmitGiveTheSame() throws Exception {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        send(channel, SELECT_JPKI);
        send(channel, SELECT_AUTH_CERTIFICATE);
        byte[] answer = channel.transmit(command(READ_10)).getBytes();
        ByteBuffer command = ByteBuffer.allocateDirect(20).put(HexFormat.of().parseHex(READ_10));
        command.flip();
        ByteBuffer response = ByteBuffer.allocate(300).position(3);
        assertThat(channel.transmit(command, response)).isEqualTo(12);
        assertThat(command.remaining()).isZero();
        assertThat(response.position()).isEqualTo(15);
        assertThat(response.flip().position(3)).isEqualTo(ByteBuffer.wrap(answer));
    }

    @Test
    void longCommandsAndAnswersPass() throws Exception {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        send(channel, SELECT_JPKI);
        send(channel, SELECT_AUTH_CERTIFICATE);
        ResponseAPDU answer = channel.transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 1000));
        assertThat(answer.getSW()).isEqualTo(0x9000);
        assertThat(answer.getNr()).isEqualTo(1000);
    }

    @Test
    void whatIsNoCommandIsRefusedBeforeTheCardSeesIt() throws Exception {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        ByteBuffer room = ByteBuffer.allocate(258);
        assertThatNullPointerException().isThrownBy(() -> channel.transmit(null));
        assertThatNullPointerException().isThrownBy(() -> channel.transmit(null, room));
        assertThatNullPointerException().isThrownBy(() -> channel.transmit(room, null));
        assertThatIllegalArgumentException().isThrownBy(() -> channel.transmit(room, room));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> channel.transmit(ByteBuffer.allocate(3), room))
                .withMessage("Command APDU must be at least 4 bytes long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> channel.transmit(ByteBuffer.allocate(5), ByteBuffer.allocate(257)))
                .withMessage("Insufficient space in response buffer");
        assertThatExceptionOfType(ReadOnlyBufferException.class)
                .isThrownBy(() -> channel.transmit(ByteBuffer.allocate(5), room.asReadOnlyBuffer()));
        for (String manageChannel : List.of("0070000001", "00708001", "0170000001")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> channel.transmit(command(manageChannel)))
                    .withMessage("Manage channel command not allowed, use openLogicalChannel()");
        }
    }

    @Test
    void whatTheCardDoesNotKnowIsTheCardsToAnswer() throws Exception {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        rig().card().channel();
        for (String strange : List.of("00FF0000", "10A4040C0AD392F000260100000001", "8070000001", "00A40400FFD392")) {
            ByteBuffer response = ByteBuffer.allocate(258);
            channel.transmit(ByteBuffer.wrap(HexFormat.of().parseHex(strange)), response);
            assertThat(response.flip())
                    .as(strange)
                    .isEqualTo(ByteBuffer.wrap(
                            rig().card().icc().transmit(HexFormat.of().parseHex(strange))));
        }
    }

    @Test
    void theTerminalHasNoFeatures() throws Exception {
        Card card = terminal().connect("*");
        assertThatNullPointerException().isThrownBy(() -> card.transmitControlCommand(GET_FEATURE_REQUEST, null));
        because("SCARD_E_UNSUPPORTED_FEATURE", () -> card.transmitControlCommand(GET_FEATURE_REQUEST, new byte[0]));
    }

    @Test
    void aControlCodeOfNobodyIsRefused() throws Exception {
        Card card = terminal().connect("*");
        assertThatThrownBy(() -> card.transmitControlCommand(1, new byte[1]))
                .isInstanceOf(CardException.class)
                .hasMessage("transmitControlCommand() failed")
                .cause()
                .hasMessage("SCARD_E_UNSUPPORTED_FEATURE");
    }

    // Removal

    @Test
    void aCardThatIsGoneIsToldOnceAndThenKnown() throws Exception {
        Card card = terminal().connect("*");
        CardChannel channel = card.getBasicChannel();
        takeOut();
        commandBecause("SCARD_W_REMOVED_CARD", channel);
        assertThatIllegalStateException()
                .isThrownBy(() -> channel.transmit(command(READ_10)))
                .withMessage("Card has been removed");
        assertThatIllegalStateException().isThrownBy(card::beginExclusive).withMessage("Card has been removed");
        assertThatExceptionOfType(CardNotPresentException.class)
                .isThrownBy(() -> terminal().connect("*"))
                .havingCause()
                .withMessage("SCARD_E_NO_SMARTCARD");
        card.disconnect(true);
    }

    @Test
    void aCardThatCameBackIsAnotherConnectionWithoutMemory() throws Exception {
        CardChannel channel = verified();
        takeOut();
        putIn();
        Card again = terminal().connect("*");
        assertThat(again).isNotSameAs(channel.getCard());
        assertThatIllegalStateException()
                .isThrownBy(() -> channel.transmit(command(READ_10)))
                .withMessage("Card has been removed");
        send(again.getBasicChannel(), SELECT_JPKI);
        send(again.getBasicChannel(), SELECT_AUTH_PIN);
        assertThat(send(again.getBasicChannel(), "00200080")).isEqualTo(0x63C3);
        assertThat(send(again.getBasicChannel(), SELECT_AUTH_KEY)).isEqualTo(0x9000);
        assertThat(again.getBasicChannel()
                        .transmit(new CommandAPDU(0x80, 0x2A, 0x00, 0x80, new byte[20], 256))
                        .getSW())
                .isEqualTo(0x6982);
    }

    @Test
    void anOldConnectionDoesNotReachACardThatCameBack() throws Exception {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        takeOut();
        putIn();
        commandBecause("SCARD_W_REMOVED_CARD", channel);
    }

    @Test
    void everyCallSaysThatTheCardIsGone() throws Exception {
        Card card = terminal().connect("*");
        takeOut();
        because("SCARD_W_REMOVED_CARD", card::beginExclusive);
        putIn();
        Card second = terminal().connect("*");
        takeOut();
        because("SCARD_W_REMOVED_CARD", second::openLogicalChannel);
        putIn();
        Card third = terminal().connect("*");
        takeOut();
        third.disconnect(true);
        putIn();
        Card fourth = terminal().connect("*");
        fourth.beginExclusive();
        takeOut();
        because("SCARD_W_REMOVED_CARD", fourth::endExclusive);
        putIn();
        Card fifth = terminal().connect("*");
        takeOut();
        because("SCARD_E_UNSUPPORTED_FEATURE", () -> fifth.transmitControlCommand(GET_FEATURE_REQUEST, new byte[0]));
    }

    @Test
    void aRemovalEndsACommandAtOnce() throws Exception {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        rig().card()
                .follow(FaultPlan.named("slow")
                        .fault(Match.anyCommand(), new Action.Delay(new Span.Fixed(AT_WORK), Point.BEFORE_CARD))
                        .build());
        FutureTask<Throwable> sending = start(() -> thrownBy(() -> channel.transmit(command(READ_10))));
        rig().pause().awaitHold();
        rig().removeInCommand();
        Throwable thrown = result(sending);
        rig().pause().release();
        takeOut();
        assertThat(thrown)
                .isInstanceOf(CardException.class)
                .cause()
                .hasMessage(
                        differs(Difference.REMOVAL_IN_COMMAND_IS_TOLD)
                                ? "SCARD_W_REMOVED_CARD"
                                : "SCARD_E_NOT_TRANSACTED");
    }

    // What the tests are made of

    private boolean differs(Difference difference) {
        return rig().differences().contains(difference);
    }

    private CardTerminals terminals() {
        return rig().factory().terminals();
    }

    private CardTerminal terminal() {
        return terminals().getTerminal(rig().terminal());
    }

    private CardTerminal empty() throws CardException {
        return terminals().list().stream()
                .filter(each -> !each.getName().equals(rig().terminal()))
                .findFirst()
                .orElseThrow();
    }

    /** From here on the terminal sees another ATR: the first reset begins the fault, the second one shows it. */
    private void changeAtr(String atr, int resets) throws CardException {
        rig().card()
                .follow(FaultPlan.named("another ATR")
                        .fault(Match.anyReset(), Often.nth(1), new Action.NextAtr(new Action.AtrOctets(atr), resets))
                        .build());
        terminal().connect("*").disconnect(true);
        terminal().connect("*").disconnect(true);
    }

    private void takeOut() throws CardException {
        rig().remove();
        assertThat(terminal().waitForCardAbsent(PATIENCE_MILLIS)).isTrue();
    }

    private void putIn() throws CardException {
        rig().insert();
        assertThat(terminal().waitForCardPresent(PATIENCE_MILLIS)).isTrue();
    }

    private CardChannel verified() throws CardException {
        CardChannel channel = terminal().connect("*").getBasicChannel();
        assertThat(send(channel, SELECT_JPKI)).isEqualTo(0x9000);
        assertThat(send(channel, SELECT_AUTH_PIN)).isEqualTo(0x9000);
        assertThat(send(channel, "0020008004" + "31323334")).isEqualTo(0x9000);
        return channel;
    }

    private ResponseAPDU rawManageChannel() throws Exception {
        return new ResponseAPDU(rig().card().icc().transmit(HexFormat.of().parseHex("0070000001")));
    }

    private List<CardTerminal> nextMove(CardTerminals terminals, State state) throws CardException {
        for (int i = 0; i < MOST_SPURIOUS_CHANGES; i++) {
            assertThat(terminals.waitForChange(PATIENCE_MILLIS)).isTrue();
            List<CardTerminal> moved = terminals.list(state);
            if (!moved.isEmpty() || differs(Difference.ONLY_MOVES_ARE_CHANGES)) {
                return moved;
            }
        }
        throw new AssertionError("no " + state + " in " + MOST_SPURIOUS_CHANGES + " changes");
    }

    private static int send(CardChannel channel, String command) throws CardException {
        return channel.transmit(command(command)).getSW();
    }

    private static CommandAPDU command(String hex) {
        return new CommandAPDU(HexFormat.of().parseHex(hex));
    }

    private static void because(String cause, ThrowingCallable call) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(call)
                .havingCause()
                .withMessage(cause);
    }

    private static void commandBecause(String cause, CardChannel channel) {
        because(cause, () -> channel.transmit(command(READ_10)));
    }

    private static void refused(String message, ThrowingCallable call) throws Exception {
        assertThat(elsewhere(call)).isInstanceOf(CardException.class).hasMessage(message);
    }

    /** What a call throws in another thread. */
    private static Throwable elsewhere(ThrowingCallable call) throws Exception {
        return result(start(() -> thrownBy(call)));
    }

    private static Throwable thrownBy(ThrowingCallable call) {
        try {
            call.call();
        } catch (Throwable thrown) {
            return thrown;
        }
        throw new AssertionError("nothing was thrown");
    }

    private static <T> FutureTask<T> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "another");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static <T> T result(FutureTask<T> task) throws Exception {
        return task.get(PATIENCE_MILLIS, MILLISECONDS);
    }
}
