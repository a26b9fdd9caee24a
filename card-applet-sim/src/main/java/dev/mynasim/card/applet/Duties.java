// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.ApplicationKind;
import dev.mynasim.card.file.CardHost;
import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.file.SecurityStatus;
import javacard.framework.ISO7816;

/**
 * The table of card-protocol.md section 4.1: which application has which instructions. What the sheet does not give to
 * an application is {@code 6D00} there (INFERRED).
 */
final class Duties {
    private final CommandSet commands = new CommandSet();
    private final CardHost host;
    private final DedicatedFile dedicatedFile;
    private final NonVolatileMemory memory;
    private final Coprocessor coprocessor;
    private final CurrentFile currentFile;
    private final SecurityStatus status;

    Duties(CardHost host, CurrentFile currentFile, SecurityStatus status) {
        this.host = host;
        this.currentFile = currentFile;
        this.status = status;
        dedicatedFile = host.dedicatedFile();
        memory = host.memory();
        coprocessor = host.coprocessor();
    }

    /**
     * The instructions of the application.
     *
     * @param session the session that SET SESSION KEY opens; null where there is no secure messaging
     */
    CommandSet commands(SecureSession session) {
        readingAndChallenges();
        switch (dedicatedFile.kind()) {
            case ApplicationKind.JPKI:
                verification();
                changeReferenceData();
                keys(false);
                commands.card(Ins.SET_SESSION_KEY, new Refusal(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED));
                commands.card(Ins.LAST_COMMAND, new LastCommandIndicator(host.behaviour()));
                break;
            case ApplicationKind.TEXT_INPUT_SUPPORT:
                verification();
                changeReferenceData();
                RsaPadding padding = keys(true);
                commands.card(
                        Ins.SET_SESSION_KEY,
                        new SessionKeySetting(dedicatedFile, status, coprocessor, padding, session));
                break;
            case ApplicationKind.SURFACE_CHECK:
                verification();
                keys(true);
                commands.card(Ins.SET_SESSION_KEY, new Refusal(Sw.NO_SECURITY_ENVIRONMENT));
                break;
            case ApplicationKind.JUKI:
                verification();
                changeKey();
                commands.card(Ins.SET_SESSION_KEY, new Refusal(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED));
                break;
            case ApplicationKind.COMMON:
                verification();
                changeKey();
                keys(false);
                commands.card(Ins.SET_SESSION_KEY, new Refusal(Sw.NO_SECURITY_ENVIRONMENT));
                break;
            default:
                break;
        }
        return commands;
    }

    private void readingAndChallenges() {
        boolean securityDomain = dedicatedFile.kind() == ApplicationKind.ISSUER_SECURITY_DOMAIN;
        short withoutId = securityDomain ? ISO7816.SW_INCORRECT_P1P2 : Sw.OK;
        commands.iso(Ins.SELECT, new FileSelection(currentFile, withoutId));
        commands.iso(Ins.READ_BINARY, new BinaryReading(currentFile, status, memory));
        commands.iso(Ins.READ_RECORD, new RecordReading(currentFile, status, memory, host.behaviour()));
        commands.iso(Ins.GET_DATA, new DataReading(dedicatedFile, memory));
        commands.iso(Ins.GET_CHALLENGE, new ChallengeGeneration(coprocessor));
    }

    private void verification() {
        commands.iso(Ins.VERIFY, new PinVerification(currentFile, status, memory, host.behaviour()));
    }

    private void changeReferenceData() {
        commands.iso(Ins.CHANGE_REFERENCE_DATA, new PinChange(PinChange.NEW_PIN_ONLY, currentFile, status, memory));
    }

    private void changeKey() {
        commands.card(Ins.CHANGE_KEY, new PinChange(PinChange.NEW_KEY, currentFile, status, memory));
    }

    // Signatures everywhere but in the common application, whose one key authenticates; terminals only in JPKI.
    private RsaPadding keys(boolean hasOwnKey) {
        Sha256 hash = new Sha256();
        RsaPadding padding = new RsaPadding(hash, coprocessor);
        commands.iso(
                Ins.INTERNAL_AUTHENTICATE, new InternalAuthentication(currentFile, status, coprocessor, hash, padding));
        if (dedicatedFile.kind() != ApplicationKind.COMMON) {
            commands.card(
                    Ins.COMPUTE_SIGNATURE,
                    new SignatureComputation(
                            dedicatedFile, hasOwnKey, currentFile, status, coprocessor, hash, padding));
        }
        if (dedicatedFile.kind() == ApplicationKind.JPKI) {
            commands.card(Ins.SET_PUBLIC_KEY, new TerminalCertificate(currentFile, memory, coprocessor, hash, padding));
        }
        return padding;
    }
}
