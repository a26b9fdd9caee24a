// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.CardHost;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.SecurityStatus;
import javacard.framework.AID;
import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;
import javacardx.apdu.ExtendedLength;

/**
 * What all applications of the card share: selection by name, the check of the class octet and the dispatch. Working
 * memory is made at installation; nothing is allocated afterwards.
 */
public abstract class CardApplet extends Applet implements ExtendedLength {
    private static final byte SELECT_WITH_FCI = 0x00;
    private static final byte RESPONSE_CONTROL = 0x0C;
    private static final byte FCI_TEMPLATE = 0x6F;
    private static final byte DF_NAME = (byte) 0x84;
    private static final short FCI_HEADER_LENGTH = 4;

    final CardHost host;
    final SecurityStatus status;
    final CurrentFile currentFile;
    private final DedicatedFile dedicatedFile;

    /** Takes what the card gives to the application that is being installed. */
    CardApplet(byte[] parameters, short offset) {
        AID platform = new AID(parameters, (short) (offset + 1), parameters[offset]);
        host = (CardHost) JCSystem.getAppletShareableInterfaceObject(platform, (byte) 0);
        dedicatedFile = host.dedicatedFile();
        status = new SecurityStatus();
        currentFile = new CurrentFile(dedicatedFile);
    }

    /** Selecting an application leaves no current EF, also when it was the selected one before. */
    @Override
    public final boolean select() {
        currentFile.clear();
        return true;
    }

    @Override
    public final void process(APDU apdu) {
        byte[] buffer = apdu.getBuffer();
        if (selectingApplet()) {
            answerSelection(apdu, buffer);
            return;
        }
        byte cla = buffer[ISO7816.OFFSET_CLA];
        CommandHandler handler;
        switch (cla) {
            case Ins.CLA_ISO:
                handler = isoHandler(buffer[ISO7816.OFFSET_INS]);
                break;
            case Ins.CLA_CARD:
                handler = cardHandler(buffer[ISO7816.OFFSET_INS]);
                break;
            default:
                ISOException.throwIt(refusedClass(cla));
                return;
        }
        if (handler == null) {
            ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
        }
        handler.process(apdu);
    }

    /** The handler of an instruction of class {@code 00}, or null. */
    abstract CommandHandler isoHandler(byte ins);

    /** The handler of an instruction of class {@code 80}, or null. */
    abstract CommandHandler cardHandler(byte ins);

    // No session can have been opened here: only the text input support application has secure messaging (section 4.5).
    private static short refusedClass(byte cla) {
        switch (cla) {
            case Ins.CLA_SM:
                return Sw.NO_SM_SESSION;
            case Ins.CLA_SM_HEADER:
                return Sw.SM_OBJECTS_MISSING;
            default:
                return ISO7816.SW_CLA_NOT_SUPPORTED;
        }
    }

    // With P2 0C no data comes back; with P2 00 and an Le field the FCI template does (section 2.2).
    private void answerSelection(APDU apdu, byte[] buffer) {
        byte p2 = buffer[ISO7816.OFFSET_P2];
        Transfer.receive(apdu);
        short expected = apdu.setOutgoing();
        if ((byte) (p2 & RESPONSE_CONTROL) != SELECT_WITH_FCI || expected == 0) {
            return;
        }
        byte[] name = dedicatedFile.name();
        short length = (short) name.length;
        buffer[0] = FCI_TEMPLATE;
        buffer[1] = (byte) (length + 2);
        buffer[2] = DF_NAME;
        buffer[3] = (byte) length;
        Util.arrayCopyNonAtomic(name, (short) 0, buffer, FCI_HEADER_LENGTH, length);
        short total = (short) (FCI_HEADER_LENGTH + length);
        Transfer.send(apdu, (short) 0, expected < total ? expected : total);
    }
}
