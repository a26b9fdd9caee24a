// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.responder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pcsc.Program;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.RevocationReason;
import dev.mynasim.web.WebServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chains, lists and OCSP answers of the running responder, judged by openssl, which shares no code with us. */
class OpenSslRevocationTest {
    private static final String TOKEN = "a-verifier-that-notified-us";

    @TempDir
    Path folder;

    private final TestCa ca = new TestCa(Hierarchy.TEST);
    private final List<WebServer> servers = new ArrayList<>();
    private Path leaf = Path.of("");
    private Path root = Path.of("");
    private IssuedCertificate sign = ca.sign(Device.CARD);

    @BeforeEach
    void write() throws Exception {
        leaf = TestCa.pem(folder.resolve("leaf.pem"), sign.certificate());
        root = TestCa.pem(folder.resolve("root.pem"), sign.root());
    }

    @AfterEach
    void close() {
        servers.forEach(WebServer::close);
    }

    @Test
    void ocspSaysGoodThenRevokedWithItsReasonAtOnce() throws Exception {
        String url = serve(Verifiers.everybody());
        Program.Result good = ocsp(url, sign.id().number());
        assertThat(good.orFail().stdout()).contains("0x" + sign.id().number() + ": good");
        assertThat(good.stderr()).contains("Response verify OK");
        ca.setNow("2026-09-10T05:00:00Z");
        ca.register().revoke(sign.id(), RevocationReason.AFFILIATION_CHANGED);
        Program.Result revoked = ocsp(url, sign.id().number());
        assertThat(revoked.stderr()).contains("Response verify OK").doesNotContain("no nonce", "Nonce Verify error");
        assertThat(revoked.orFail().stdout())
                .contains(": revoked", "Reason: affiliationChanged", "Revocation Time: Sep 10 05:00:00 2026 GMT");
    }

    @ParameterizedTest
    @EnumSource(RevocationReason.class)
    void everyReasonIsShown(RevocationReason reason) throws Exception {
        ca.register().revoke(sign.id(), reason);
        String shown =
                ocsp(serve(Verifiers.everybody()), sign.id().number()).orFail().stdout();
        if (reason == RevocationReason.UNSPECIFIED) {
            assertThat(shown).contains(": revoked").doesNotContain("Reason:");
        } else {
            assertThat(shown).contains("Reason: " + reason.text());
        }
    }

    @Test
    void aNumberThatNobodyIssuedIsUnknown() throws Exception {
        assertThat(ocsp(serve(Verifiers.everybody()), "0123456789").orFail().stdout())
                .contains(": unknown");
    }

    @Test
    void theResponderIsNotTrustedUnderTheOtherRoot() throws Exception {
        Path other =
                TestCa.pem(folder.resolve("other.pem"), ca.auth(Device.CARD).root());
        Program.Result result = Program.of("openssl", "ocsp", "-issuer", root.toString())
                .with("-serial", "0x" + sign.id().number(), "-url", serve(Verifiers.everybody()) + "/ocsp")
                .with("-CAfile", other.toString(), "-no-CApath", "-no-CAstore", "-attime", attime())
                .run();
        assertThat(result.stderr()).contains("Response Verify Failure");
    }

    @Test
    void onlyRegisteredVerifiersAreAnsweredWhenThePolicyIsOn() throws Exception {
        String url = serve(Verifiers.withTokens(List.of(TOKEN)));
        Program.Result without = ocsp(url, sign.id().number());
        assertThat(without.stdout() + without.stderr())
                .contains("unauthorized (6)")
                .doesNotContain(": good");
        Program.Result with = ocsp(url, sign.id().number(), "-header", "Authorization=Bearer " + TOKEN);
        assertThat(with.orFail().stdout()).contains(": good");
        Program.Result wrong = ocsp(url, sign.id().number(), "-header", "Authorization=Bearer " + TOKEN + "x");
        assertThat(wrong.stdout() + wrong.stderr()).contains("unauthorized (6)");
    }

    /** T-095: the same day's list accepts, the next day's refuses; full lists and lists of the municipality. */
    @Test
    void chainsAndListsGoTogether() throws Exception {
        String url = serve(Verifiers.everybody());
        ca.setNow("2026-09-10T05:00:00Z");
        ca.register().revoke(sign.id(), RevocationReason.AFFILIATION_CHANGED);
        for (String list : List.of("/crl/sign/2.crl", "/crl/sign/2/10202.crl")) {
            ca.setNow("2026-09-10T06:00:00Z");
            Path sameDay = fetch(url + list, "same-day.crl");
            assertThat(verify(sameDay).orFail().stdout()).contains("OK");
            ca.setNow("2026-09-10T15:00:00Z");
            Path nextDay = fetch(url + list, "next-day.crl");
            assertThat(verify(nextDay).exitCode()).isNotZero();
            assertThat(verify(nextDay).stderr()).contains("certificate revoked");
            ca.setNow("2026-09-11T15:00:00Z");
            assertThat(verify(nextDay).stderr()).contains("CRL has expired");
        }
        assertThat(Program.of(
                                "openssl",
                                "crl",
                                "-noout",
                                "-text",
                                "-in",
                                folder.resolve("next-day.crl").toString())
                        .run()
                        .orFail()
                        .stdout())
                .contains(
                        "Issuing Distribution Point: critical",
                        "X509v3 CRL Number",
                        "Affiliation Changed",
                        "Revocation Date: Sep 10 05:00:00 2026 GMT",
                        "Last Update: Sep 10 15:00:00 2026 GMT",
                        "Next Update: Sep 11 15:00:00 2026 GMT");
    }

    @Test
    void theListOfAnotherRootIsNotTaken() throws Exception {
        Path list = fetch(serve(Verifiers.everybody()) + "/crl/sign/3.crl", "third.crl");
        assertThat(verify(list).stderr()).containsAnyOf("CRL signature failure", "unable to get certificate CRL");
    }

    private String serve(Verifiers verifiers) throws Exception {
        WebServer server = ca.serve(verifiers);
        servers.add(server);
        return server.url();
    }

    private Program.Result ocsp(String url, String number, String... more) {
        return Program.of("openssl", "ocsp", "-issuer", root.toString(), "-serial", "0x" + number)
                .with("-url", url + "/ocsp", "-CAfile", root.toString(), "-no-CApath", "-no-CAstore")
                .with("-attime", attime(), "-nonce", "-resp_text")
                .with(more)
                .run();
    }

    private Program.Result verify(Path list) {
        return Program.of("openssl", "verify", "-no-CApath", "-no-CAstore", "-x509_strict", "-crl_check")
                .with("-attime", attime(), "-CAfile", root.toString(), "-CRLfile", list.toString(), leaf.toString())
                .run();
    }

    private String attime() {
        return String.valueOf(ca.now().getEpochSecond());
    }

    private Path fetch(String url, String name) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/pkix-crl");
        return Files.writeString(folder.resolve(name), TestCa.pem("X509 CRL", answer.body()));
    }
}
