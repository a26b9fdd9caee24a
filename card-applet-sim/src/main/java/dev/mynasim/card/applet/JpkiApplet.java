// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

/**
 * The application of the public personal authentication service (公的個人認証, JPKI), AID {@code D392F000260100000001}: two
 * certificates with their keys and PINs (card-protocol.md section 3.1).
 */
public final class JpkiApplet extends CardApplet {
    private final CommandHandler selection;
    private final CommandHandler reading;
    private final CommandHandler verification;
    private final CommandHandler change;
    private final CommandHandler signature;
    private final CommandHandler challenge;

    private JpkiApplet(byte[] parameters, short offset) {
        super(parameters, offset);
        selection = new FileSelection(currentFile, Sw.OK);
        reading = new BinaryReading(currentFile, status, host.memory());
        verification = new PinVerification(currentFile, status, host.memory(), host.behaviour());
        change = new PinChange(currentFile, status, host.memory());
        signature = new SignatureComputation(currentFile, status, host.coprocessor());
        challenge = new ChallengeGeneration(host.coprocessor());
    }

    /**
     * Installs the application.
     *
     * @param parameters installation parameters: length and AID of the card's platform
     * @param offset where they start
     * @param length their octets
     */
    public static void install(byte[] parameters, short offset, byte length) {
        new JpkiApplet(parameters, offset).register();
    }

    @Override
    CommandHandler isoHandler(byte ins) {
        switch (ins) {
            case Ins.SELECT:
                return selection;
            case Ins.READ_BINARY:
                return reading;
            case Ins.VERIFY:
                return verification;
            case Ins.CHANGE_REFERENCE_DATA:
                return change;
            case Ins.GET_CHALLENGE:
                return challenge;
            default:
                return null;
        }
    }

    @Override
    CommandHandler cardHandler(byte ins) {
        return ins == Ins.PERFORM_SECURITY_OPERATION ? signature : null;
    }
}
