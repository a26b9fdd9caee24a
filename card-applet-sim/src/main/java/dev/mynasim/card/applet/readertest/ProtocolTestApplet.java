// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import dev.mynasim.card.file.CardHost;
import dev.mynasim.card.file.LongCommand;
import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;
import javacardx.apdu.ExtendedLength;

/**
 * The second test application, AID A0000000 660301B301: extended commands, and answers that take their time
 * (reader-certification.md, Test application on the card). It does not judge data; a host asks what arrived.
 */
public final class ProtocolTestApplet extends Applet implements ExtendedLength {
    private static final byte CLA = 0x00;
    private static final byte CASE_1 = 0x10;
    private static final byte CASE_1_SLOW = 0x11;
    private static final byte CASE_2 = 0x20;
    private static final byte CASE_2_SLOW = 0x21;
    private static final byte CASE_2_LONG = (byte) 0xB0;
    private static final byte CASE_3 = 0x30;
    private static final byte CASE_3_SLOW = 0x31;
    private static final byte CASE_3_LONG = (byte) 0xD0;
    private static final byte CASE_4 = 0x40;
    private static final byte CASE_4_SLOW = 0x41;
    private static final byte CASE_4_SLOW_TO_CARD = 0x42;
    private static final byte SET_WAITING = 0x50;
    private static final byte LAST_SHORT_DATA = 0x51;
    private static final byte LAST_DATA = 0x53;
    private static final byte LAST_LENGTH = 0x54;
    private static final byte LAST_EXPECTED = 0x56;

    private final CountingOctets counting = new CountingOctets();
    private final LastExchange last = new LastExchange();
    private final byte[] unusedData = JCSystem.makeTransientByteArray(Dialogue.BLOCK, JCSystem.CLEAR_ON_RESET);
    private final short[] waiting = JCSystem.makeTransientShortArray((short) 1, JCSystem.CLEAR_ON_RESET);
    private final ApduDialogue counted = new ApduDialogue();
    private final LongDialogue uncounted;
    private final LongCommand longCommand;
    private final Waits waits;

    private ProtocolTestApplet(CardHost host) {
        longCommand = host.longCommand();
        uncounted = new LongDialogue(longCommand);
        waits = new Waits(host.waitingTime());
    }

    /**
     * Installs the application.
     *
     * @param parameters installation parameters: length and AID of the card's platform
     * @param offset where they start
     * @param length their octets
     */
    public static void install(byte[] parameters, short offset, byte length) {
        new ProtocolTestApplet(Installed.host(parameters, offset)).register();
    }

    @Override
    public void process(APDU apdu) {
        if (selectingApplet()) {
            return;
        }
        byte[] buffer = apdu.getBuffer();
        if (buffer[ISO7816.OFFSET_CLA] != CLA) {
            ISOException.throwIt(ISO7816.SW_CLA_NOT_SUPPORTED);
        }
        byte ins = buffer[ISO7816.OFFSET_INS];
        short parameter = Util.getShort(buffer, ISO7816.OFFSET_P1);
        Dialogue dialogue = longCommand.isThere() ? uncounted : counted.with(apdu);
        switch (ins) {
            case CASE_1:
            case CASE_1_SLOW:
                requireNoData(dialogue);
                pause(ins == CASE_1_SLOW);
                break;
            case CASE_2:
            case CASE_2_SLOW:
            case CASE_2_LONG:
                requireNoData(dialogue);
                answer(dialogue, parameter, ins == CASE_2_SLOW);
                break;
            case CASE_3:
            case CASE_3_SLOW:
            case CASE_3_LONG:
                last.receive(dialogue);
                pause(ins == CASE_3_SLOW);
                break;
            case CASE_4:
            case CASE_4_SLOW:
            case CASE_4_SLOW_TO_CARD:
                last.receive(dialogue);
                pause(ins != CASE_4);
                answer(dialogue, parameter, ins == CASE_4_SLOW);
                break;
            case SET_WAITING:
                requireNoData(dialogue);
                waiting[0] = parameter;
                break;
            case LAST_SHORT_DATA:
            case LAST_DATA:
            case LAST_LENGTH:
            case LAST_EXPECTED:
                requireNoData(dialogue);
                dialogue.askExpected();
                report(dialogue, ins);
                break;
            default:
                ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
        }
    }

    private void report(Dialogue dialogue, byte ins) {
        switch (ins) {
            case LAST_SHORT_DATA:
                last.sendShortData(dialogue);
                break;
            case LAST_DATA:
                last.sendData(dialogue);
                break;
            case LAST_LENGTH:
                last.sendDataLength(dialogue);
                break;
            default:
                last.sendExpected(dialogue);
        }
    }

    private void requireNoData(Dialogue dialogue) {
        if (dialogue.receive(unusedData) != 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    private void pause(boolean slow) {
        if (slow) {
            waits.spend(waiting[0]);
        }
    }

    // 65,536 does not fit into P1-P2: there 0 means it when the Le field says 65,536.
    private void answer(Dialogue dialogue, short octets, boolean slow) {
        last.askExpected(dialogue);
        boolean most = octets == 0 && dialogue == uncounted && dialogue.hasExpected() && dialogue.expected() == 0;
        if (!most) {
            dialogue.expect(octets);
        }
        pause(slow);
        if (most) {
            counting.sendMost(dialogue);
        } else {
            counting.send(dialogue, octets);
        }
    }
}
