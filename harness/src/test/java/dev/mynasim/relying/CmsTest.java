// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import static dev.mynasim.relying.RelyingRig.DOCUMENT;
import static dev.mynasim.relying.RelyingRig.accepted;
import static dev.mynasim.relying.RelyingRig.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pcsc.Program;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.TestKeys;
import dev.mynasim.responder.TestCa;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Detached CMS signatures: ours judged by openssl, openssl's judged by us. */
class CmsTest {
    @TempDir
    Path folder;

    private final RelyingRig rig = RelyingRig.test();
    private final IssuedCertificate sign = rig.sign();
    private Path document = Path.of("");
    private Path leaf = Path.of("");
    private Path root = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void write() throws Exception {
        document = Files.write(folder.resolve("document"), DOCUMENT);
        leaf = TestCa.pem(folder.resolve("leaf.pem"), sign.certificate());
        root = TestCa.pem(folder.resolve("root.pem"), sign.root());
        key = Files.writeString(
                folder.resolve("key.pem"),
                TestCa.pem("PRIVATE KEY", TestKeys.cardPair(0).getPrivate().getEncoded()));
    }

    @Test
    void opensslAcceptsOurs() throws Exception {
        Path cms = Files.write(folder.resolve("ours.der"), ours(Optional.of(rig.ca.now())));
        Program.Result result = opensslVerifies(cms, document);
        assertThat(result.orFail().stderr()).containsIgnoringCase("Verification successful");
        String shown = Program.run("openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", cms.toString())
                .orFail()
                .stdout();
        assertThat(shown)
                .contains("id-smime-aa-signingCertificateV2", "signingTime", "Sep  1 01:15:00 2026 GMT", "contentType");
        Path other = Files.writeString(folder.resolve("other"), "Another document.");
        assertThat(opensslVerifies(cms, other).exitCode()).isNotZero();
    }

    @Test
    void weAcceptOurs() throws Exception {
        SignedDocument signed = accepted(rig.documents().verifyCms(DOCUMENT, ours(Optional.of(rig.ca.now()))));
        assertThat(signed.claimedTime()).contains(Instant.parse("2026-09-01T01:15:00Z"));
        assertThat(signed.holder().name()).isEqualTo("黒桐　幹也");
        assertThat(accepted(rig.documents().verifyCms(DOCUMENT, ours(Optional.empty())))
                        .claimedTime())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "-noattr", "-cades", "-keyid", "-md sha512", "-md sha384", "-nosmimecap"})
    void weAcceptOpenssls(String options) throws Exception {
        SignedDocument signed = accepted(rig.documents().verifyCms(DOCUMENT, openssls(options)));
        assertThat(signed.signer().serial()).isEqualTo(sign.id().serial());
    }

    @ParameterizedTest
    @CsvSource({
        "-nodetach, holds a document of its own",
        "-nocerts, certificate is not in it",
        "-md sha1, is not signed with RSA (PKCS#1 v1.5) and SHA-256",
        "-keyopt rsa_padding_mode:pss, is not signed with RSA (PKCS#1 v1.5)",
    })
    void otherFormsAreRefusedWithAReason(String options, String why) throws Exception {
        assertThat(refusal(rig.documents().verifyCms(DOCUMENT, openssls(options)))
                        .sentence())
                .contains(why);
    }

    @Test
    void twoSignersAreRefused() throws Exception {
        Path auth = TestCa.pem(folder.resolve("auth.pem"), rig.auth().certificate());
        Path authKey = Files.writeString(
                folder.resolve("auth-key.pem"),
                TestCa.pem("PRIVATE KEY", TestKeys.cardPair(1).getPrivate().getEncoded()));
        byte[] cms = openssls("-signer " + auth + " -inkey " + authKey);
        assertThat(refusal(rig.documents().verifyCms(DOCUMENT, cms)).sentence()).contains("2 signers");
    }

    @Test
    void anotherDocumentIsAWrongSignature() throws Exception {
        byte[] other = "Another document.".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (String options : new String[] {"", "-noattr"}) {
            assertThat(refusal(rig.documents().verifyCms(other, openssls(options))))
                    .isInstanceOf(Refusal.WrongSignature.class);
        }
    }

    /** A changed octet is refused, or it is one that says nothing about who signed what. */
    @Test
    void noChangedSignatureIsAcceptedForAnother() throws Exception {
        byte[] cms = ours(Optional.empty());
        DocumentVerifier verifier = rig.documents();
        int refused = 0;
        for (int i = 0; i < cms.length; i++) {
            byte[] changed = cms.clone();
            changed[i] ^= 0x01;
            if (verifier.verifyCms(DOCUMENT, changed) instanceof Outcome.Accepted<SignedDocument> accepted) {
                assertThat(accepted.value().signer().serial())
                        .isEqualTo(sign.id().serial());
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(cms.length * 9 / 10);
        for (int length = 0; length < cms.length; length += 7) {
            assertThat(refusal(verifier.verifyCms(DOCUMENT, Arrays.copyOf(cms, length))))
                    .isInstanceOf(Refusal.Malformed.class);
        }
    }

    @Test
    void deepAndLargeNonsenseIsRefused() {
        byte[] deep = new byte[60_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        assertThat(refusal(rig.documents().verifyCms(DOCUMENT, deep)).sentence())
                .contains("larger or deeper");
        assertThat(refusal(rig.documents().verifyCms(DOCUMENT, new byte[70_000]))
                        .sentence())
                .contains("larger or deeper");
    }

    private byte[] ours(Optional<Instant> time) throws Exception {
        CmsDraft draft = CmsDraft.of(sign.certificate(), DOCUMENT, time);
        assertThat(draft.digestInfo()).hasSize(51);
        // What a card does: PKCS#1 v1.5 padding of the octets as they are.
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.ENCRYPT_MODE, RelyingRig.SIGN_KEY.getPrivate());
        return draft.complete(rsa.doFinal(draft.digestInfo()));
    }

    private byte[] openssls(String options) throws Exception {
        Path out = folder.resolve("theirs.der");
        Program.of("openssl", "cms", "-sign", "-binary", "-outform", "DER", "-out", out.toString())
                .with("-in", document.toString(), "-signer", leaf.toString(), "-inkey", key.toString())
                .with(options.isEmpty() ? new String[0] : options.split(" ", -1))
                .run()
                .orFail();
        return Files.readAllBytes(out);
    }

    private Program.Result opensslVerifies(Path cms, Path content) {
        return Program.of("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", cms.toString())
                .with("-content", content.toString(), "-CAfile", root.toString(), "-no-CApath", "-no-CAstore")
                .with("-attime", String.valueOf(rig.ca.now().getEpochSecond()), "-purpose", "any", "-cades")
                .with("-out", folder.resolve("out").toString())
                .run();
    }
}
