// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.responder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.pcsc.Program;
import dev.mynasim.pki.CaRegisterFile;
import dev.mynasim.pki.CertificateStatus;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.RevocationReason;
import dev.mynasim.web.WebServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The responder's addresses, over a socket. */
class RevocationPagesTest {
    private static final String TOKEN = "0123456789abcdef";
    // OCSPResponse { responseStatus } with 1 = malformedRequest and 6 = unauthorized (RFC 6960 section 4.2.1).
    private static final byte[] MALFORMED = HexFormat.of().parseHex("30030a0101");
    private static final byte[] UNAUTHORIZED = HexFormat.of().parseHex("30030a0106");

    @TempDir
    Path folder;

    private final TestCa ca = new TestCa(Hierarchy.TEST);
    private final IssuedCertificate sign = ca.sign(Device.CARD);
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<WebServer> servers = new ArrayList<>();
    private String url = "";
    private byte[] question = {};

    @BeforeEach
    void serve() throws Exception {
        url = serve(Verifiers.everybody());
        Path request = folder.resolve("request.der");
        Program.of("openssl", "ocsp", "-no_nonce", "-reqout", request.toString())
                .with(
                        "-issuer",
                        TestCa.pem(folder.resolve("root.pem"), sign.root()).toString())
                .with("-serial", "0x" + sign.id().number())
                .run()
                .orFail();
        question = Files.readAllBytes(request);
    }

    @AfterEach
    void close() {
        servers.forEach(WebServer::close);
    }

    /** RFC 6960 appendix A.1: both forms of a question get the same answer. */
    @Test
    void postAndGetAreTheSame() throws Exception {
        HttpResponse<byte[]> posted = post(url, question, "application/ocsp-request");
        assertThat(posted.headers().firstValue("content-type")).contains("application/ocsp-response");
        String base64 = Base64.getEncoder().encodeToString(question);
        assertThat(get(url + "/ocsp/" + URLEncoder.encode(base64, StandardCharsets.UTF_8))
                        .body())
                .isEqualTo(posted.body());
        assertThat(get(url + "/ocsp/" + base64).body()).isEqualTo(posted.body());
    }

    @Test
    void whatIsNoQuestionIsMalformed() throws Exception {
        assertThat(post(url, "good?".getBytes(StandardCharsets.UTF_8), "application/ocsp-request")
                        .body())
                .isEqualTo(MALFORMED);
        assertThat(post(url, new byte[0], "application/ocsp-request").body()).isEqualTo(MALFORMED);
        assertThat(post(url, question, "text/plain").body()).isEqualTo(MALFORMED);
        assertThat(get(url + "/ocsp/").body()).isEqualTo(MALFORMED);
        assertThat(get(url + "/ocsp/%21%21").body()).isEqualTo(MALFORMED);
        assertThat(get(url + "/ocsp").body()).isEqualTo(MALFORMED);
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() throws Exception {
        assertThat(post(url, new byte[70_000], "application/ocsp-request").statusCode())
                .isEqualTo(413);
    }

    @Test
    void rootsAreForEverybodyAndListsForRegisteredVerifiers() throws Exception {
        String closed = serve(Verifiers.withTokens(List.of(TOKEN)));
        assertThat(get(closed + "/ca/sign/2.cer").body()).isEqualTo(sign.root().getEncoded());
        HttpResponse<byte[]> refused = get(closed + "/crl/sign/2.crl");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(post(closed, question, "application/ocsp-request").body()).isEqualTo(UNAUTHORIZED);
        HttpResponse<byte[]> admitted = client.send(
                HttpRequest.newBuilder(URI.create(closed + "/crl/sign/2.crl"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(admitted.statusCode()).isEqualTo(200);
    }

    @Test
    void elsewhereThereIsNothing() throws Exception {
        for (String path : List.of("/", "/crl/sign/4.crl", "/crl/sign/2/99999.crl", "/ca/sign/2.crl", "/ocspx")) {
            assertThat(get(url + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create(url + "/crl/sign/2.crl"))
                                        .DELETE()
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void tokensComeFromAFileAndAreLongEnough() throws Exception {
        Path file = Files.writeString(folder.resolve("tokens"), "# one a line\n" + TOKEN + "  # city hall\n");
        assertThat(Verifiers.fromFile(file).admit(java.util.Optional.of(TOKEN))).isTrue();
        assertThat(Verifiers.fromFile(file).admit(java.util.Optional.empty())).isFalse();
        Files.writeString(file, "short\n");
        assertThatThrownBy(() -> Verifiers.fromFile(file))
                .hasMessageContaining("at least 16")
                .hasMessageNotContaining("short");
        Files.writeString(file, "# nobody\n");
        assertThatThrownBy(() -> Verifiers.fromFile(file)).hasMessageContaining("no token");
    }

    @Test
    void aRegisterInAFileIsReadAgainWhenItChanges() throws Exception {
        Path file = folder.resolve("register.json");
        CaRegisterFile.save(ca.register(), file);
        List<String> problems = new ArrayList<>();
        WatchedRegister watched = new WatchedRegister(file, ca::now, problems::add);
        assertThat(watched.current()).isSameAs(watched.current());
        ca.register().revoke(sign.id(), RevocationReason.SUPERSEDED);
        CaRegisterFile.save(ca.register(), file);
        assertThat(watched.current().status(sign.id()))
                .isEqualTo(new CertificateStatus.Revoked(RevocationReason.SUPERSEDED, ca.now()));
        Files.writeString(file, "{}");
        assertThat(watched.current().status(sign.id())).isInstanceOf(CertificateStatus.Revoked.class);
        assertThat(problems).hasSize(1);
    }

    private String serve(Verifiers verifiers) throws Exception {
        WebServer server = ca.serve(verifiers);
        servers.add(server);
        return server.url();
    }

    private HttpResponse<byte[]> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String base, byte[] body, String type) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + "/ocsp"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
