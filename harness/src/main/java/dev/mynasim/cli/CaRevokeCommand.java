// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.pki.CaAnswer;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.RevocationReason;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code mynasim ca revoke}: a certificate is revoked or put on hold; the card stays as it is. */
@Command(
        name = "revoke",
        description = "Revokes a certificate in a register, or puts it on hold. The card stays as it is.",
        mixinStandardHelpOptions = true)
final class CaRevokeCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Mixin
    private CaOptions options = new CaOptions();

    @Parameters(paramLabel = "SERIAL", description = "The issue number in hexadecimal, as mynasim ca show says it.")
    private String serial = "";

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            required = true,
            converter = ReasonConverter.class,
            description = "affiliationChanged, superseded, cessationOfOperation, keyCompromise, certificateHold or"
                    + " unspecified.")
    private RevocationReason reason = RevocationReason.UNSPECIFIED;

    CaRevokeCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException {
        CaRegister register = options.load(clock);
        CertificateId id = CaWords.find(register, serial);
        CaAnswer answer;
        try {
            answer = register.revoke(id, reason);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (answer instanceof CaAnswer.Done) {
            options.save(register);
            console.line("%s is %s.".formatted(id, CaWords.words(register.status(id))));
            return ExitCode.OK;
        }
        console.problem(
                answer instanceof CaAnswer.AlreadyRevoked already
                        ? "%s is already %s".formatted(id, CaWords.words(already.status()))
                        : answer instanceof CaAnswer.NotPossible not ? not.why() : id + " is not in the register");
        return ExitCode.FAILED;
    }

    /** Reads a reason as RFC 5280 names it. */
    static final class ReasonConverter implements ITypeConverter<RevocationReason> {
        @Override
        public RevocationReason convert(String text) {
            try {
                return RevocationReason.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
