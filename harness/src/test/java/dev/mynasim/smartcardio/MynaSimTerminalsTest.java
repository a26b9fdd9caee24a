// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardFiles;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.fault.Action;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.Match;
import dev.mynasim.fault.Point;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.PinName;
import dev.mynasim.timing.Span;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is in the terminals, what they are called, and how they end. */
@Timeout(60)
class MynaSimTerminalsTest {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";
    private static final CommandAPDU VERIFY_WRONG =
            new CommandAPDU(0x00, 0x20, 0x00, 0x80, new byte[] {'0', '0', '0', '0'});

    @TempDir
    Path folder;

    @Test
    void eachTerminalIsNamedByItsCardAndItsPlace() throws Exception {
        try (MyNumberCard held = MyNumberCard.builder().persona("child").build();
                MynaSimTerminals terminals = MynaSimTerminals.open(
                        List.of("adult", "adult/plastic-contactless", held, "socket:127.0.0.1:1", "sim:adult"))) {
            assertThat(terminals.terminals().list())
                    .extracting(CardTerminal::getName)
                    .containsExactly(
                            "MynaSim adult 0",
                            "MynaSim adult/plastic-contactless 1",
                            "MynaSim child 2",
                            "MynaSim socket:127.0.0.1:1 3",
                            "MynaSim adult 4");
        }
    }

    @Test
    void commasStandBetweenSeveral() throws Exception {
        try (MynaSimTerminals terminals = MynaSimTerminals.open("adult, socket:127.0.0.1:1,token=t.txt,child")) {
            assertThat(terminals.terminals().list())
                    .extracting(CardTerminal::getName)
                    .containsExactly("MynaSim adult 0", "MynaSim socket:127.0.0.1:1,token=t.txt 1", "MynaSim child 2");
        }
    }

    @Test
    void twoCardsOfOnePersonAreDifferentCards() throws Exception {
        try (MynaSimTerminals terminals = MynaSimTerminals.open("adult,adult")) {
            List<CardTerminal> both = terminals.terminals().list();
            assertThat(certificate(both.get(0))).isNotEqualTo(certificate(both.get(1)));
        }
    }

    @Test
    void aContactlessCardSpeaksTheContactlessProtocol() throws Exception {
        try (MynaSimTerminals terminals = MynaSimTerminals.open("adult/plastic-contactless")) {
            Card card = terminals.terminal().connect("T=CL");
            assertThat(card.getProtocol()).isEqualTo("T=CL");
            assertThat(send(card.getBasicChannel(), SELECT_JPKI)).isEqualTo(0x9000);
            assertThatExceptionOfType(CardException.class)
                    .isThrownBy(() -> terminals.terminal().connect("T=1"));
            card.disconnect(false);
            assertThat(terminals.terminal().connect("*").getProtocol()).isEqualTo("T=1");
        }
    }

    @Test
    void aCardFileKeepsWhatHappensInTheTerminal() throws Exception {
        Path file = cardFile();
        for (Object spec : List.of(file, file.toString(), new ReaderSpec.CardFile(file))) {
            try (MynaSimTerminals terminals = MynaSimTerminals.open(spec)) {
                assertThat(terminals.terminal().getName()).isEqualTo("MynaSim taro.card 0");
                CardChannel channel = terminals.terminal().connect("*").getBasicChannel();
                send(channel, SELECT_JPKI);
                send(channel, "00A4020C020018");
                channel.transmit(VERIFY_WRONG);
            }
        }
        try (MyNumberCard again = MyNumberCard.builder().file(file).build()) {
            assertThat(again.triesLeft(PinName.AUTH)).isZero();
        }
    }

    @Test
    void whatIsInNoTerminalIsSaidInWords() {
        refused("nobody", "there is no persona \"nobody\"");
        refused("adult/nothing", "there is no card profile \"nothing\"");
        refused("", "\"\" is in no terminal; write a persona (adult)");
        refused("adult,", "\"\" is in no terminal");
        refused("socket:here", "socket:HOST:PORT");
        refused("pcsc:0", "type PC/SC");
        refused(42, "not a java.lang.Integer");
        refused(Collections.singletonList(null), "not null");
        refused(Path.of("taro.txt"), "taro.txt");
        refused(folder.resolve("nobody.card"), "nobody.card");
        refused(Collections.nCopies(257, "socket:127.0.0.1:1"), "256");
        refused(String.join(",", Collections.nCopies(257, "adult")), "256");
        try (MyNumberCard card = MyNumberCard.builder().build()) {
            refused(List.of(card, card), "two terminals");
        }
    }

    @Test
    void whatCannotBeMadeLeavesNothingOpen() throws Exception {
        Path file = cardFile();
        refused(List.of(file, "nobody"), "nobody");
        try (MynaSimTerminals again = MynaSimTerminals.open(file)) {
            assertThat(again.terminal().isCardPresent()).isTrue();
        }
    }

    @Test
    void noTerminalsAreNoTerminals() throws Exception {
        try (MynaSimTerminals none = MynaSimTerminals.open(List.of())) {
            assertThat(none.terminals().list()).isEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(() -> none.terminals().waitForChange(1))
                    .withMessage("No terminals available");
        }
    }

    @Test
    void factoriesHaveTheirOwnCardsUnlessTheyShareTerminals() throws Exception {
        MynaSimProvider provider = new MynaSimProvider();
        try (MynaSimTerminals shared = MynaSimTerminals.open("child")) {
            TerminalFactory first = TerminalFactory.getInstance("MynaSim", shared, provider);
            TerminalFactory second = TerminalFactory.getInstance("MynaSim", shared, provider);
            assertThat(first.terminals().list()).isEqualTo(second.terminals().list());
            TerminalFactory other = TerminalFactory.getInstance("MynaSim", "child", provider);
            assertThat(other.terminals().list())
                    .hasSize(1)
                    .isNotEqualTo(first.terminals().list());
            assertThat(other.getType()).isEqualTo("MynaSim");
            assertThat(other.getProvider().getName()).isEqualTo("MynaSim");
        }
    }

    @Test
    void aFactoryThatCannotBeMadeSaysWhy() {
        assertThatExceptionOfType(NoSuchAlgorithmException.class)
                .isThrownBy(() -> TerminalFactory.getInstance("MynaSim", "nobody", new MynaSimProvider()))
                .withMessageStartingWith("no MynaSim terminals: ")
                .withMessageContaining("\"nobody\"");
    }

    @Test
    void closingEndsAllThatWaits() throws Exception {
        WatchedPause pause = new WatchedPause();
        try (MyNumberCard card = MyNumberCard.builder().pause(pause).build()) {
            MynaSimTerminals terminals = MynaSimTerminals.open(card);
            CardTerminal terminal = terminals.terminal();
            Card connected = terminal.connect("*");
            card.follow(FaultPlan.named("slow")
                    .fault(
                            Match.anyCommand(),
                            new Action.Delay(new Span.Fixed(Duration.ofSeconds(40)), Point.BEFORE_CARD))
                    .build());
            FutureTask<Throwable> sending = failing(() -> send(connected.getBasicChannel(), SELECT_JPKI));
            FutureTask<Throwable> waiting = failing(() -> terminal.waitForCardAbsent(0));
            FutureTask<Throwable> watching = failing(() -> terminals.terminals().waitForChange(0));
            pause.awaitHold();
            terminals.close();
            terminals.close();
            assertThat(sending.get(20, SECONDS)).isInstanceOf(CardException.class);
            assertThat(waiting.get(20, SECONDS)).isInstanceOf(CardException.class);
            assertThat(watching.get(20, SECONDS)).isInstanceOf(CardException.class);
            pause.release();
            assertThat(terminal.isCardPresent()).isFalse();
            assertThatExceptionOfType(CardNotPresentException.class).isThrownBy(() -> terminal.connect("*"));
        }
    }

    @Test
    void aFaultThatTakesTheCardOutForSomeTimeIsARemovalAndAnInsertion() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder()
                        .faults(FaultPlan.named("out")
                                .fault(
                                        Match.anyCommand().ins(0x20),
                                        new Action.RemoveCard(Point.BEFORE_CARD, Duration.ofMillis(200)))
                                .build())
                        .build();
                MynaSimTerminals terminals = MynaSimTerminals.open(card)) {
            CardTerminal terminal = terminals.terminal();
            CardChannel channel = terminal.connect("*").getBasicChannel();
            assertThatExceptionOfType(CardException.class)
                    .isThrownBy(() -> channel.transmit(VERIFY_WRONG))
                    .havingCause()
                    .withMessage("SCARD_W_REMOVED_CARD")
                    .havingCause()
                    .isInstanceOf(LinkException.class);
            assertThat(terminal.waitForCardPresent(PATIENCE_MILLIS)).isTrue();
            assertThat(terminal.connect("*")).isNotSameAs(channel.getCard());
        }
    }

    @Test
    void aCardWithoutAProperAnswerToResetIsUnresponsive() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder()
                        .faults(FaultPlan.named("atr")
                                .fault(Match.anyReset(), new Action.NextAtr(new Action.AtrOctets("3BFF"), 1))
                                .build())
                        .build();
                MynaSimTerminals terminals = MynaSimTerminals.open(card)) {
            assertThatExceptionOfType(CardException.class)
                    .isThrownBy(() -> terminals.terminal().connect("*"))
                    .withMessage("connect() failed")
                    .havingCause()
                    .withMessage("SCARD_W_UNRESPONSIVE_CARD");
        }
    }

    @Test
    void whereNobodyListensThereIsNoCard() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        try (MynaSimTerminals terminals = MynaSimTerminals.open("socket:127.0.0.1:" + port)) {
            CardTerminal terminal = terminals.terminal();
            assertThat(terminal.isCardPresent()).isFalse();
            assertThat(terminal.waitForCardAbsent(0)).isTrue();
            assertThatExceptionOfType(CardNotPresentException.class).isThrownBy(() -> terminal.connect("*"));
        }
    }

    @Test
    void aCardThatListensAgainIsThereAgainAndWasRemoved() throws Exception {
        byte[] atr = HexFormat.of().parseHex("0009" + "3BE000FF8131FE4514");
        AtomicBoolean ends = new AtomicBoolean();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MynaSimTerminals terminals =
                        MynaSimTerminals.open(new ReaderSpec.Socket("127.0.0.1", server.getLocalPort()))) {
            FutureTask<Boolean> card = new FutureTask<>(() -> {
                for (int connection = 0; connection < 2; connection++) {
                    try (Socket socket = server.accept()) {
                        while (socket.getInputStream().readNBytes(3).length == 3 && !ends.getAndSet(false)) {
                            socket.getOutputStream().write(atr);
                        }
                    }
                }
                return true;
            });
            Thread listening = new Thread(card);
            listening.setDaemon(true);
            listening.start();
            CardTerminals seen = terminals.terminals();
            assertThat(seen.waitForChange(1)).isFalse();
            assertThat(seen.list(CardTerminals.State.CARD_INSERTION)).containsExactly(terminals.terminal());
            ends.set(true);
            assertThat(seen.waitForChange(PATIENCE_MILLIS)).isTrue();
            assertThat(terminals.terminal().isCardPresent()).isTrue();
        }
    }

    @Test
    void aMuteCardBehindASocketIsNoCard() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MynaSimTerminals terminals = MynaSimTerminals.of(
                        Map.of(
                                "mute",
                                Occupant.dialled(
                                        new ReaderSpec.Socket("127.0.0.1", server.getLocalPort()),
                                        Patience.of(Duration.ofMillis(100)))),
                        GetResponse.DEFAULT)) {
            assertThat(terminals.terminal().isCardPresent()).isFalse();
            assertThatExceptionOfType(CardNotPresentException.class)
                    .isThrownBy(() -> terminals.terminal().connect("*"));
        }
    }

    private Path cardFile() throws DataFileException {
        Path file = folder.resolve("taro.card");
        Issuing now = new Issuing(Instant.parse("2026-11-22T00:00:00Z"), 0);
        CardFiles.save(CardFile.make(Library.persona("adult"), Library.profile("plastic-contact"), now), file, false);
        return file;
    }

    private static void refused(Object spec, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MynaSimTerminals.open(spec))
                .withMessageContaining(why);
    }

    private static int send(CardChannel channel, String command) throws CardException {
        return channel.transmit(new CommandAPDU(HexFormat.of().parseHex(command)))
                .getSW();
    }

    private static byte[] certificate(CardTerminal terminal) throws CardException {
        CardChannel channel = terminal.connect("*").getBasicChannel();
        send(channel, SELECT_JPKI);
        send(channel, "00A4020C02000A");
        return channel.transmit(new CommandAPDU(0x00, 0xB0, 0x00, 0x00, 1000)).getData();
    }

    private static FutureTask<Throwable> failing(Callable<?> call) {
        FutureTask<Throwable> task = new FutureTask<>(() -> {
            try {
                call.call();
            } catch (CardException e) {
                return e;
            }
            throw new AssertionError("nothing was thrown");
        });
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
