// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.ApplicationKind;
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
 * An application of the card: selection by name, the check of the class octet and the dispatch. One class serves all
 * applications, because they differ in data and in the table of their instructions ({@link Duties}) and in nothing
 * else. Working memory is made at installation; nothing is allocated afterwards.
 */
public final class CardApplet extends Applet implements ExtendedLength {
    private static final byte SELECT_WITH_FCI = 0x00;
    private static final byte RESPONSE_CONTROL = 0x0C;
    private static final byte FCI_TEMPLATE = 0x6F;
    private static final byte DF_NAME = (byte) 0x84;
    private static final short FCI_HEADER_LENGTH = 4;

    private final DedicatedFile dedicatedFile;
    private final CurrentFile currentFile;
    private final SecurityStatus status = new SecurityStatus();
    private final CommandSet commands;
    private final PlainTransfer plain = new PlainTransfer();

    /** Secure messaging; null in all applications but one (card-protocol.md section 4.5). */
    private final SecureMessaging secureMessaging;

    private CardApplet(byte[] parameters, short offset) {
        AID platform = new AID(parameters, (short) (offset + 1), parameters[offset]);
        CardHost host = (CardHost) JCSystem.getAppletShareableInterfaceObject(platform, (byte) 0);
        dedicatedFile = host.dedicatedFile();
        currentFile = new CurrentFile(dedicatedFile, host.memory());
        boolean secure = dedicatedFile.kind() == ApplicationKind.TEXT_INPUT_SUPPORT;
        SecureSession session = secure ? new SecureSession(host.coprocessor()) : null;
        commands = new Duties(host, currentFile, status).commands(session);
        secureMessaging = secure ? new SecureMessaging(commands, session, plain) : null;
    }

    /**
     * Installs the application.
     *
     * @param parameters installation parameters: length and AID of the card's platform
     * @param offset where they start
     * @param length their octets
     */
    public static void install(byte[] parameters, short offset, byte length) {
        new CardApplet(parameters, offset).register();
    }

    /**
     * Takes the status of all PINs back, as after a wrong presentation of each; selection and session stay. For the
     * card shell, when the memory now holds other PINs than those that were presented.
     */
    public void forgetVerifiedPins() {
        status.revokeAll();
    }

    /** Selecting an application leaves no current EF and no session, also when it was the selected one before. */
    @Override
    public boolean select() {
        currentFile.clear();
        if (secureMessaging != null) {
            secureMessaging.end();
        }
        return true;
    }

    @Override
    public void process(APDU apdu) {
        byte[] buffer = apdu.getBuffer();
        if (selectingApplet()) {
            answerSelection(apdu, buffer);
            return;
        }
        byte cla = buffer[ISO7816.OFFSET_CLA];
        switch (cla) {
            case Ins.CLA_ISO:
            case Ins.CLA_CARD:
                CommandHandler handler = commands.find(cla, buffer[ISO7816.OFFSET_INS]);
                if (handler == null) {
                    ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
                }
                handler.process(apdu, plain);
                break;
            case Ins.CLA_SM:
                if (secureMessaging == null) {
                    ISOException.throwIt(Sw.NO_SM_SESSION);
                }
                secureMessaging.process(apdu);
                break;
            case Ins.CLA_SM_HEADER:
                ISOException.throwIt(Sw.SM_OBJECTS_MISSING);
                break;
            default:
                ISOException.throwIt(ISO7816.SW_CLA_NOT_SUPPORTED);
        }
    }

    // With P2 0C no data comes back; with P2 00 and an Le field the FCI template does (section 2.2).
    private void answerSelection(APDU apdu, byte[] buffer) {
        byte p2 = buffer[ISO7816.OFFSET_P2];
        plain.receive(apdu);
        short expected = plain.expected(apdu);
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
        plain.send(apdu, (short) 0, expected < total ? expected : total);
    }
}
