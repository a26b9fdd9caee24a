// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.reader.ServerGate;
import dev.mynasim.reader.ServerToken;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who may connect to {@code --listen}. */
final class GateOptions {
    @Option(
            names = "--allow-remote",
            description = "Let --listen name an address that other machines reach; needs TLS, and a client certificate"
                    + " or a token.")
    private boolean allowRemote;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "With --listen: speak TLS 1.2 or 1.3 with this certificate (PEM, its chain behind it).")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "The certificate's key (PEM, PKCS#8, not encrypted).")
    private @Nullable Path key;

    @Option(
            names = "--tls-client-ca",
            paramLabel = "FILE",
            description = "Ask clients for a certificate that one of these CAs has issued (PEM).")
    private @Nullable Path clientCa;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Ask clients to say the token in this file first, in a line: MYNASIM-TOKEN <token>.")
    private @Nullable Path token;

    /**
     * Refuses an address that other machines reach, unless these options say that it may be and who may come.
     *
     * @param kind the option that names it, without its hyphens
     */
    void admit(String kind, InetSocketAddress address) throws UsageException {
        if (address.getAddress().isLoopbackAddress()) {
            return;
        }
        String where = "--" + kind + " " + address.getAddress().getHostAddress();
        if (!allowRemote) {
            throw new UsageException(where + " could be reached from other machines; use 127.0.0.1, or add"
                    + " --allow-remote with --tls-cert, --tls-key and --tls-client-ca or --token-file");
        }
        if (certificate == null || (clientCa == null && token == null)) {
            throw new UsageException(where + " needs --tls-cert and --tls-key, and --tls-client-ca or"
                    + " --token-file, for other machines can reach it");
        }
    }

    /** Says that nobody listens, when an option is given that only listening needs. */
    void refuseWithoutListen() throws UsageException {
        if (allowRemote || certificate != null || key != null || clientCa != null || token != null) {
            throw new UsageException("--allow-remote, --tls-cert, --tls-key, --tls-client-ca and --token-file belong to"
                    + " --listen, which is missing");
        }
    }

    /** Reads the files. */
    ServerGate choose() throws UsageException {
        ServerToken said = token == null ? null : GateFiles.token(token);
        if (certificate != null && key != null) {
            return GateFiles.tls(certificate, key, clientCa, said);
        }
        if (certificate != null || key != null || clientCa != null) {
            throw new UsageException("--tls-cert and --tls-key belong together, and --tls-client-ca needs both");
        }
        return said == null ? ServerGate.NONE : ServerGate.token(said);
    }
}
