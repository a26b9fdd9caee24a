// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.relying.CertificateCheck;
import dev.mynasim.relying.DocumentVerifier;
import dev.mynasim.relying.LoginVerifier;
import dev.mynasim.service.RelyingPages;
import dev.mynasim.web.WebLimits;
import dev.mynasim.web.WebServer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mynasim relying serve}: verification over HTTP until the process ends. */
@Command(
        name = "serve",
        description = "Verifies logins and documents over HTTP (JSON) until you end it (Ctrl-C).",
        mixinStandardHelpOptions = true)
final class RelyingServeCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Mixin
    private RelyingOptions options = new RelyingOptions();

    @Mixin
    private ListenOption listen = new ListenOption();

    RelyingServeCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException, InterruptedException {
        WebServer server = start();
        return Serving.untilSignal(
                server,
                console,
                "The relying party answers at " + server.url()
                        + ": POST /challenges, /logins and /documents. Test certificates only.");
    }

    /** The server, listening. */
    WebServer start() throws UsageException {
        CertificateCheck check = options.check(clock);
        return listen.start(
                WebLimits.DEFAULT.withBody(RelyingPages.LARGEST_BODY),
                new RelyingPages(
                        new LoginVerifier(check, LoginVerifier.USUAL_LIFE, new SecureRandom()),
                        new DocumentVerifier(check)));
    }
}
