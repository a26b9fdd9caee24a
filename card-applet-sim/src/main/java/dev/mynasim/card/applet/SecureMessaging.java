// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/**
 * The commands of class {@code 08} (card-protocol.md section 4.5): VERIFY and SELECT with a cryptogram, READ BINARY
 * with an expected length. Each one counts, refused or not; a wrong object ends the session.
 */
final class SecureMessaging {
    private final CommandSet commands;
    private final SecureSession session;
    private final SecureTransfer transfer;

    SecureMessaging(CommandSet commands, SecureSession session, PlainTransfer plain) {
        this.commands = commands;
        this.session = session;
        transfer = new SecureTransfer(plain, session);
    }

    /** Ends the session, if there is one. */
    void end() {
        session.close();
    }

    void process(APDU apdu) {
        if (!session.isOpen()) {
            ISOException.throwIt(Sw.NO_SM_SESSION);
        }
        session.nextCommand();
        byte ins = apdu.getBuffer()[ISO7816.OFFSET_INS];
        byte tag = objectOf(ins);
        if (!transfer.unwrap(apdu, tag)) {
            session.close();
            ISOException.throwIt(Sw.SM_OBJECTS_WRONG);
        }
        commands.find(Ins.CLA_ISO, ins).process(apdu, transfer);
    }

    private static byte objectOf(byte ins) {
        switch (ins) {
            case Ins.VERIFY:
            case Ins.SELECT:
                return SecureTransfer.CRYPTOGRAM;
            case Ins.READ_BINARY:
                return SecureTransfer.EXPECTED_LENGTH;
            default:
                ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
                return 0;
        }
    }
}
