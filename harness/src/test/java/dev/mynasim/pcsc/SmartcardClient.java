// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import javax.smartcardio.TerminalFactory;

/**
 * A client that uses the JDK's own PC/SC binding, run in a JVM of its own: without a pcscd the factory is "None" for
 * the whole life of a JVM, and a restart of pcscd confuses it (pcsc-stack.md).
 *
 * <p>{@code read <reader> <times> [command ...]} prints the median of as many READ BINARY in microseconds, after the
 * commands given in hexadecimal; {@code watch <reader> <changes>} prints each insertion and removal; {@code certificate
 * <reader> <file>} prints that file of the JPKI application, as its own length says, in Base64.
 */
public final class SmartcardClient {
    private static final long WAIT_MILLIS = 10_000;
    private static final int READ_LENGTH = 200;
    private static final String JPKI = "D392F000260100000001";
    private static final int SHORT_NE = 256;

    /** A certificate begins 30 82 and two octets of length. */
    private static final int DER_HEADER = 4;

    private SmartcardClient() {}

    /** A program that runs this client. */
    static Program program(PcscStack stack, String... arguments) {
        String[] command = new String[6 + arguments.length];
        command[0] = Jdk.tool("java");
        command[1] = "-XX:TieredStopAtLevel=1";
        command[2] = "-Xmx64m";
        command[3] = "-cp";
        command[4] = System.getProperty("java.class.path");
        command[5] = SmartcardClient.class.getName();
        System.arraycopy(arguments, 0, command, 6, arguments.length);
        return Program.of(command).withEnvironment(stack.clientEnvironment());
    }

    /** Entry point of the child JVM. */
    public static void main(String[] arguments) throws CardException {
        CardTerminal terminal = TerminalFactory.getDefault().terminals().getTerminal(arguments[1]);
        if (terminal == null) {
            throw new IllegalStateException("no reader " + arguments[1] + " among "
                    + TerminalFactory.getDefault().terminals().list());
        }
        switch (arguments[0]) {
            case "read" ->
                read(
                        terminal,
                        Integer.parseInt(arguments[2]),
                        List.of(arguments).subList(3, arguments.length));
            case "watch" -> watch(terminal, Integer.parseInt(arguments[2]));
            case "certificate" -> certificate(terminal, arguments[2]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static Card connect(CardTerminal terminal) throws CardException {
        if (!terminal.waitForCardPresent(WAIT_MILLIS)) {
            throw new IllegalStateException("no card came");
        }
        return terminal.connect("T=1");
    }

    private static byte[] transmit(CardChannel channel, CommandAPDU command) throws CardException {
        ResponseAPDU response = channel.transmit(command);
        if (response.getSW() != 0x9000) {
            throw new IllegalStateException("the card answered " + response + " to " + command);
        }
        return response.getData();
    }

    private static void certificate(CardTerminal terminal, String file) throws CardException {
        Card card = connect(terminal);
        CardChannel channel = card.getBasicChannel();
        transmit(channel, new CommandAPDU(HexFormat.of().parseHex("00A4040C0A" + JPKI)));
        transmit(channel, new CommandAPDU(HexFormat.of().parseHex("00A4020C02" + file)));
        byte[] header = transmit(channel, new CommandAPDU(0x00, 0xB0, 0x00, 0x00, DER_HEADER));
        int length = DER_HEADER + (((header[2] & 0xFF) << 8) | (header[3] & 0xFF));
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        while (der.size() < length) {
            int more = Math.min(SHORT_NE, length - der.size());
            der.writeBytes(transmit(channel, new CommandAPDU(0x00, 0xB0, der.size() >> 8, der.size() & 0xFF, more)));
        }
        card.disconnect(false);
        say(Base64.getEncoder().encodeToString(der.toByteArray()));
    }

    private static void read(CardTerminal terminal, int times, List<String> before) throws CardException {
        Card card = connect(terminal);
        CardChannel channel = card.getBasicChannel();
        for (String first : before) {
            transmit(channel, new CommandAPDU(HexFormat.of().parseHex(first)));
        }
        CommandAPDU command = new CommandAPDU(0x00, 0xB0, 0x00, 0x00, READ_LENGTH);
        long[] micros = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            ResponseAPDU response = channel.transmit(command);
            micros[i] = (System.nanoTime() - start) / 1_000;
            if (response.getSW() != 0x9000 || response.getNr() != READ_LENGTH) {
                throw new IllegalStateException("the card answered " + response);
            }
        }
        card.disconnect(false);
        Arrays.sort(micros);
        say(String.format(Locale.ROOT, "median %d min %d max %d", micros[times / 2], micros[0], micros[times - 1]));
    }

    private static void watch(CardTerminal terminal, int changes) throws CardException {
        say("watching");
        for (int i = 0; i < changes; i++) {
            boolean inserted = i % 2 == 0;
            boolean changed =
                    inserted ? terminal.waitForCardPresent(WAIT_MILLIS) : terminal.waitForCardAbsent(WAIT_MILLIS);
            say(changed ? inserted ? "present" : "absent" : "nothing");
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
