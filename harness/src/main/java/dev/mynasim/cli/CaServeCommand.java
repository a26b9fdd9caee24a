// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.perso.CardRegistration;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.pki.CaPolicy;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRoots;
import dev.mynasim.pki.CrlSchedule;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.OcspPolicy;
import dev.mynasim.pki.RegisterFileException;
import dev.mynasim.responder.RegisterSource;
import dev.mynasim.responder.RevocationPages;
import dev.mynasim.responder.Verifiers;
import dev.mynasim.responder.WatchedRegister;
import dev.mynasim.web.WebLimits;
import dev.mynasim.web.WebServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mynasim ca serve}: revocation lists and OCSP over HTTP until the process ends. */
@Command(
        name = "serve",
        description = "Serves roots, revocation lists and OCSP answers over HTTP until you end it (Ctrl-C).",
        mixinStandardHelpOptions = true)
final class CaServeCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Mixin
    private ListenOption listen = new ListenOption();

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description = "The CA's records, read again when they change (default: the cards of all bundled personas).")
    private @Nullable Path file;

    @Option(names = "--registered-only", description = "Answer only verifiers that show a token of --token-file.")
    private boolean registeredOnly;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Tokens of registered verifiers, one a line, at least 16 characters each.")
    private @Nullable Path tokens;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Let the clock stand at this moment, for example 2027-01-15T00:00:00Z (default: it runs).")
    private @Nullable Instant at;

    CaServeCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException, InterruptedException {
        WebServer server = start();
        return Serving.untilSignal(
                server,
                console,
                "The test CA answers at " + server.url() + ": roots at /ca/sign/2.cer, lists at /crl/sign/2.crl,"
                        + " OCSP at /ocsp. Nothing of it is real.");
    }

    /** The server, listening. */
    WebServer start() throws UsageException {
        InstantSource time = at == null ? clock : InstantSource.fixed(at);
        try {
            return listen.start(
                    WebLimits.DEFAULT,
                    new RevocationPages(source(time), CrlSchedule.DEFAULT, OcspPolicy.DEFAULT, verifiers(), time));
        } catch (RegisterFileException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Verifiers verifiers() throws UsageException {
        if (registeredOnly != (tokens != null)) {
            throw new UsageException("--registered-only and --token-file belong together; give both or none");
        }
        if (tokens == null) {
            return Verifiers.everybody();
        }
        try {
            return Verifiers.fromFile(tokens);
        } catch (IOException e) {
            throw new UsageException("the token file " + tokens + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private RegisterSource source(InstantSource time) throws UsageException, RegisterFileException {
        if (file != null) {
            return new WatchedRegister(file, time, console::problem);
        }
        CaRegister register = new CaRegister(CaRoots.of(Hierarchy.TEST), CaPolicy.DEFAULT, time);
        try {
            for (String name : Library.PERSONAS) {
                Persona persona = Library.persona(name);
                CardRegistration.register(
                        Personalization.withTestRoots()
                                .personalize(
                                        persona,
                                        Library.profile(persona.usualProfile()),
                                        new Issuing(time.instant(), 0)),
                        persona,
                        register);
            }
        } catch (DataFileException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return () -> register;
    }
}
