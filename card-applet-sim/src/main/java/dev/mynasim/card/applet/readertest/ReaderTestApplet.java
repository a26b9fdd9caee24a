// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import dev.mynasim.card.file.CardHost;
import dev.mynasim.card.file.TransparentFile;
import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;
import javacardx.apdu.ExtendedLength;

/**
 * The first test application, AID A0000000 18FF: each case of a command in all its lengths, time requests, PIN commands
 * (reader-certification.md, Test application on the card). The class octet does not matter.
 */
public final class ReaderTestApplet extends Applet implements ExtendedLength {
    /** File identifier of the try counter, one octet. */
    private static final short TRIES = 0x0001;

    /** File identifier of the last PIN command, 262 octets: two of length, then the command. */
    private static final short LAST_PIN_COMMAND = 0x0002;

    private static final byte VERIFY = 0x20;
    private static final byte TO_CARD_ODD = 0x21;
    private static final byte FROM_CARD_ODD = 0x22;
    private static final byte BOTH_ODD = 0x23;
    private static final byte MODIFY = 0x24;
    private static final byte NOTHING = 0x30;
    private static final byte TO_CARD = 0x32;
    private static final byte FROM_CARD = 0x34;
    private static final byte BOTH = 0x36;
    private static final byte TIME = 0x38;
    private static final byte TO_CARD_UNBOUND = 0x3A;
    private static final byte FROM_CARD_UNBOUND = 0x3C;
    private static final byte BOTH_UNBOUND = 0x3E;
    private static final byte DUMP = 0x40;
    private static final short OCTET = 0xFF;

    private final byte[] data = JCSystem.makeTransientByteArray(Dialogue.BLOCK, JCSystem.CLEAR_ON_RESET);
    private final ApduDialogue dialogue = new ApduDialogue();
    private final CountingOctets counting = new CountingOctets();
    private final PinCommands pin;
    private final Waits waits;

    private ReaderTestApplet(CardHost host) {
        pin = new PinCommands(host.memory(), segment(host, TRIES), segment(host, LAST_PIN_COMMAND));
        waits = new Waits(host.waitingTime());
    }

    private static short segment(CardHost host, short id) {
        return ((TransparentFile) host.dedicatedFile().find(id)).segment();
    }

    /**
     * Installs the application.
     *
     * @param parameters installation parameters: length and AID of the card's platform
     * @param offset where they start
     * @param length their octets
     */
    public static void install(byte[] parameters, short offset, byte length) {
        new ReaderTestApplet(Installed.host(parameters, offset)).register();
    }

    @Override
    public void process(APDU apdu) {
        if (selectingApplet()) {
            return;
        }
        byte[] buffer = apdu.getBuffer();
        byte ins = buffer[ISO7816.OFFSET_INS];
        short wanted = Util.getShort(buffer, ISO7816.OFFSET_P1);
        short length = dialogue.with(apdu).receive(data);
        switch (ins) {
            case NOTHING:
                requireNothing(length);
                break;
            case TO_CARD:
            case TO_CARD_ODD:
            case TO_CARD_UNBOUND:
                requireCounting(length);
                break;
            case FROM_CARD:
            case FROM_CARD_ODD:
                dialogue.askExpected();
                requireLe(wanted);
                answer(wanted);
                break;
            case BOTH:
            case BOTH_ODD:
                requireCounting(length);
                dialogue.askExpected();
                answer(wanted);
                break;
            case FROM_CARD_UNBOUND:
                dialogue.askExpected();
                answer(wanted);
                break;
            case BOTH_UNBOUND:
                requireAtMostABlock(length);
                CountingOctets.require(data, length, (short) 0);
                dialogue.askExpected();
                answer(wanted);
                break;
            case TIME:
                waits.spend((short) (wanted & OCTET));
                break;
            case VERIFY:
                pin.verify(apdu, data, length);
                break;
            case MODIFY:
                pin.modify(apdu, data, length);
                break;
            case DUMP:
                dialogue.askExpected();
                pin.dump(dialogue);
                break;
            default:
                ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
        }
    }

    // P3 is 00 or is not there: a fifth octet 00 is read as an Le field that allows 256 octets.
    private void requireNothing(short length) {
        dialogue.askExpected();
        if (length != 0 || (dialogue.hasExpected() && dialogue.expected() != Dialogue.BLOCK)) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    private void requireCounting(short length) {
        CountingOctets.requireShort(length);
        CountingOctets.require(data, length, (short) 0);
    }

    private void requireLe(short wanted) {
        if (!dialogue.hasExpected() || dialogue.expected() != wanted) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    private void answer(short wanted) {
        requireAtMostABlock(wanted);
        counting.send(dialogue, wanted);
    }

    private static void requireAtMostABlock(short length) {
        if (Dialogue.isGreater(length, Dialogue.BLOCK)) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }
}
