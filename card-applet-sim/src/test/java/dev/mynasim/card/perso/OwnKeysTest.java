// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.pki.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A persona with keys and certificates from the user's own files. */
class OwnKeysTest {
    /** A key that no bundled persona has. */
    private static final KeyPair OWN = TestKeys.cardPair(63);

    @TempDir
    Path folder;

    @Test
    void aKeyInPemIsCertifiedByTheTestRoot() throws Exception {
        pem("mine.pem", "PRIVATE KEY", OWN.getPrivate().getEncoded());
        CardImage card = card("authKey: 1", "authKeyFile: mine.pem");
        assertThat(certificate(card).getPublicKey()).isEqualTo(OWN.getPublic());
        assertThat(((FileImage.Key) Images.file(card, Kind.JPKI, 0x17)).key()).isEqualTo(OWN.getPrivate());
        assertThat(certificate(card).getIssuerX500Principal().getName()).contains("O=JPKI-TEST");
    }

    @Test
    void aKeyAndItsCertificateInPkcs12ArePutOnTheCardAsTheyAre() throws Exception {
        pem("mine.pem", "PRIVATE KEY", OWN.getPrivate().getEncoded());
        X509Certificate certificate = certificate(card("authKey: 1", "authKeyFile: mine.pem"));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("me", OWN.getPrivate(), "geheim".toCharArray(), new Certificate[] {certificate});
        try (OutputStream file = Files.newOutputStream(folder.resolve("mine.p12"))) {
            store.store(file, "geheim".toCharArray());
        }
        String files = "authKeyFile: mine.p12\n  authCertificateFile: mine.p12";
        CardImage card = card("authKey: 1", files + "\n  filePassword: geheim");
        assertThat(certificate(card)).isEqualTo(certificate);
        assertThatThrownBy(() -> card("authKey: 1", files + "\n  filePassword: wrong"))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("is not a PKCS#12 file with this password");
    }

    @Test
    void filesThatCannotBeAreRefusedInOneSentence() throws Exception {
        assertThatThrownBy(() -> card("authKey: 1", "authKeyFile: none.pem"))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("none.pem is not there");
        Files.writeString(folder.resolve("text.pem"), "no key");
        assertThatThrownBy(() -> card("authKey: 1", "authKeyFile: text.pem"))
                .hasMessageContaining("holds no private key");
        assertThatThrownBy(() -> card("authKey: 1", "authKey: 1\n  authKeyFile: a.pem"))
                .hasMessageContaining("exactly one of authKey and authKeyFile");
        assertThatThrownBy(() -> card("authKey: 1", "authKey: 1\n  authCertificateFile: a.pem"))
                .hasMessageContaining("needs its key");
    }

    @Test
    void aCertificateOfAnotherKeyIsRefused() throws Exception {
        pem("mine.pem", "PRIVATE KEY", OWN.getPrivate().getEncoded());
        X509Certificate other = certificate(Images.of("adult", "plastic-contact"));
        pem("other.pem", "CERTIFICATE", other.getEncoded());
        assertThatThrownBy(() -> card("authKey: 1", "authKeyFile: mine.pem\n  authCertificateFile: other.pem"))
                .hasMessageContaining("belongs to another key");
    }

    private CardImage card(String... replacements) throws Exception {
        String adult;
        try (var in = Objects.requireNonNull(Library.class.getResourceAsStream("personas/adult.yaml"))) {
            adult = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(adult).contains(replacements[i]);
            adult = adult.replace(replacements[i], replacements[i + 1]);
        }
        Path file = Files.writeString(folder.resolve("me.yaml"), adult);
        return Personalization.withTestRoots()
                .personalize(Library.persona(file.toString()), Library.profile("plastic-contact"));
    }

    private void pem(String name, String type, byte[] contents) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(contents);
        Files.writeString(
                folder.resolve(name), "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, base64, type));
    }

    private static X509Certificate certificate(CardImage card) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Images.contents(card, Kind.JPKI, 0x0A)));
    }
}
