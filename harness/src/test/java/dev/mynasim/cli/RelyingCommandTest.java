// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import dev.mynasim.pcsc.Program;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.RevocationReason;
import dev.mynasim.pki.TestKeys;
import dev.mynasim.responder.TestCa;
import dev.mynasim.responder.Verifiers;
import dev.mynasim.web.WebServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code mynasim relying}, as a person meets it; openssl makes the signature. */
class RelyingCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T01:15:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aDocumentIsAcceptedThenRefused() throws Exception {
        TestCa ca = new TestCa(Hierarchy.TEST);
        IssuedCertificate sign = ca.sign(Device.CARD);
        Path leaf = TestCa.pem(folder.resolve("leaf.pem"), sign.certificate());
        Path key = Files.writeString(
                folder.resolve("key.pem"),
                TestCa.pem("PRIVATE KEY", TestKeys.cardPair(0).getPrivate().getEncoded()));
        Path document = Files.writeString(folder.resolve("contract.txt"), "A contract.");
        Path cms = folder.resolve("contract.p7s");
        Program.of("openssl", "cms", "-sign", "-binary", "-outform", "DER", "-out", cms.toString())
                .with("-in", document.toString(), "-signer", leaf.toString(), "-inkey", key.toString())
                .run()
                .orFail();
        try (WebServer server = ca.serve(Verifiers.everybody())) {
            // The listing of docs/relying.md, with the files of this test and the server's port.
            String[] verify = Listings.named("docs/relying.md", "verify").stream()
                    .flatMap(line ->
                            Stream.of(line.substring("./mynasim ".length()).split(" ", -1)))
                    .map(word ->
                            word.startsWith("contract.") ? folder.resolve(word).toString() : word)
                    .map(word -> word.replace("http://127.0.0.1:8080", server.url()))
                    .toArray(String[]::new);
            assertThat(run(verify)).isEqualTo(0);
            assertThat(out.toString())
                    .contains("Accepted at 2026-09-01T01:15:00Z: signed by 黒桐　幹也, born 19800217, 東京都清瀬市");
            ca.register().revoke(sign.id(), RevocationReason.AFFILIATION_CHANGED);
            assertThat(run(verify)).isEqualTo(1);
            assertThat(err.toString()).contains("Refused: The certificate is revoked since", "affiliationChanged");
        }
    }

    @Test
    void theServiceAsksQuestions() throws Exception {
        RelyingServeCommand command =
                new RelyingServeCommand(new Console(new PrintWriter(out), new PrintWriter(err)), CLOCK);
        new CommandLine(command).parseArgs("--ca", "http://127.0.0.1:1", "--revocation", "ocsp-crl");
        try (WebServer server = command.start()) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/challenges"))
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"expires\" : \"2026-09-01T01:20:00Z\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        relying                                                | say which: relying serve or relying verify
        relying serve                                          | --ca
        relying serve --ca http://192.0.2.1:80                 | is not a loopback address
        relying serve --ca https://127.0.0.1                   | is not a loopback address
        relying serve --ca http://127.0.0.1:1 --revocation asn | "asn" is none of ocsp, crl, ocsp-crl and crl-ocsp
        relying serve --ca http://127.0.0.1:1 --token-file x   | the token file x cannot be read
        relying verify x --ca http://127.0.0.1:1 --cms y       | the file x is not there
        """)
    void wrongUseIsOneSentence(String arguments, String sentence) {
        assertThat(run(arguments.strip().split(" +", -1))).isEqualTo(2);
        assertThat(err.toString().strip()).contains(sentence.strip()).doesNotContain("\n", "Exception");
    }

    private int run(String... arguments) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), CLOCK, arguments);
    }
}
