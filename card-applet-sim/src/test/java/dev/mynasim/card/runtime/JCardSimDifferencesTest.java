// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.licel.jcardsim.base.Simulator;
import com.licel.jcardsim.base.SimulatorRuntime;
import com.licel.jcardsim.samples.HelloWorldApplet;
import java.util.HexFormat;
import javacard.framework.AID;
import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacardx.apdu.ExtendedLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The differences between jCardSim and a card that jcardsim.md lists, as they are in the version that is used. When one
 * of these fails after an upgrade, the card shell has something to give up.
 */
class JCardSimDifferencesTest {
    private static final byte[] NAME = HexFormat.of().parseHex("D392F000260100000001");
    private static final AID AID_OF_PROBE = new AID(NAME, (short) 0, (byte) NAME.length);

    private Simulator simulator = new Simulator(new SimulatorRuntime());

    @BeforeEach
    void install() {
        simulator.installApplet(AID_OF_PROBE, Probe.class);
    }

    @Test
    void simulatorsShareOneRuntimeUnlessTheyAreGivenTheirOwn() {
        Simulator first = new Simulator();
        first.installApplet(AID_OF_PROBE, HelloWorldApplet.class);
        assertThat(first.selectApplet(AID_OF_PROBE)).isTrue();
        Simulator second = new Simulator();
        assertThat(second.selectApplet(AID_OF_PROBE)).isFalse();
        assertThat(first.selectApplet(AID_OF_PROBE))
                .as("the second construction destroyed the first card's applet")
                .isFalse();

        simulator.selectApplet(AID_OF_PROBE);
        new Simulator(new SimulatorRuntime());
        assertThat(send("80010000")).as("an own runtime isolates").isEqualTo("9000");
    }

    @Test
    void anUnknownApplicationIs6999OrGoesToTheSelectedApplet() {
        assertThat(send("00A4040007A0000002471001")).isEqualTo("6999");
        simulator.selectApplet(AID_OF_PROBE);
        assertThat(send("00A4040007A0000002471001")).as("the applet got it").isEqualTo("6D00");
    }

    @Test
    void anExtendedSelectGoesToTheApplet() {
        simulator.selectApplet(AID_OF_PROBE);
        assertThat(send("00A4040000000AD392F000260100000001")).isEqualTo("6D00");
    }

    @Test
    void aSelectWithoutDataSelectsTheFirstApplet() {
        assertThat(send("00A40400")).isEqualTo("9000");
        assertThat(send("80010000")).isEqualTo("9000");
    }

    @Test
    void malformedOctetsAreAnException() {
        simulator.selectApplet(AID_OF_PROBE);
        for (String octets : new String[] {"", "00A4", "00A4040C0AD3", "80020000000002AA"}) {
            assertThatThrownBy(() -> send(octets)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void case4WithTheLongestShortDataDoesNotFit() {
        simulator.selectApplet(AID_OF_PROBE);
        assertThat(send("80020000FF" + "00".repeat(255) + "00")).isEqualTo("6F00");
        assertThat(send("80020000FE" + "00".repeat(254) + "00")).isEqualTo("009000");
        assertThat(send("80020000FF" + "00".repeat(255))).isEqualTo("009000");
    }

    @Test
    void longExtendedDataIsTakenForMalformed() {
        simulator.selectApplet(AID_OF_PROBE);
        assertThat(send("80020000007FFF" + "00".repeat(0x7FFF))).isEqualTo("009000");
        assertThatThrownBy(() -> send("80020000008000" + "00".repeat(0x8000))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theExpectedLengthIsNotEnforced() {
        simulator.selectApplet(AID_OF_PROBE);
        assertThat(send("8003000001")).as("asked for one octet, got four").isEqualTo("000000009000");
    }

    @Test
    void thereAreNoLogicalChannels() {
        simulator.selectApplet(AID_OF_PROBE);
        assertThat(send("81010000")).as("channel 1 is the same applet").isEqualTo("9000");
    }

    @Test
    void dataWithAnErrorStatusIsDropped() {
        simulator.selectApplet(AID_OF_PROBE);
        assertThat(send("80040000")).isEqualTo("6985");
    }

    @Test
    void anAbortedTransactionIsNotRolledBack() {
        simulator.selectApplet(AID_OF_PROBE);
        assertThat(send("80050000"))
                .as("the octet written in the aborted transaction")
                .isEqualTo("5A9000");
    }

    @Test
    void theAnswerToResetIsOneForAllCards() {
        assertThat(simulator.getATR()).isEqualTo(new Simulator(new SimulatorRuntime()).getATR());
    }

    private String send(String command) {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(simulator.transmitCommand(HexFormat.of().parseHex(command)));
    }

    /** An applet that shows what jCardSim hands to an applet. */
    public static final class Probe extends Applet implements ExtendedLength {
        private final byte[] persistent = new byte[1];

        public static void install(byte[] parameters, short offset, byte length) {
            new Probe().register();
        }

        @Override
        public void process(APDU apdu) {
            if (selectingApplet()) {
                return;
            }
            byte[] buffer = apdu.getBuffer();
            switch (buffer[ISO7816.OFFSET_INS]) {
                case 0x01:
                    break;
                case 0x02:
                    apdu.setIncomingAndReceive();
                    apdu.setOutgoing();
                    buffer[0] = 0;
                    apdu.setOutgoingLength((short) 1);
                    apdu.sendBytes((short) 0, (short) 1);
                    break;
                case 0x03:
                    apdu.setOutgoing();
                    apdu.setOutgoingLength((short) 4);
                    buffer[0] = buffer[1] = buffer[2] = buffer[3] = 0;
                    apdu.sendBytes((short) 0, (short) 4);
                    break;
                case 0x04:
                    apdu.setOutgoing();
                    apdu.setOutgoingLength((short) 1);
                    apdu.sendBytes((short) 0, (short) 1);
                    ISOException.throwIt(ISO7816.SW_CONDITIONS_NOT_SATISFIED);
                    break;
                case 0x05:
                    JCSystem.beginTransaction();
                    persistent[0] = 0x5A;
                    JCSystem.abortTransaction();
                    apdu.setOutgoing();
                    apdu.setOutgoingLength((short) 1);
                    apdu.sendBytesLong(persistent, (short) 0, (short) 1);
                    break;
                default:
                    ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
            }
        }
    }
}
