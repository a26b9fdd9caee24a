// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JDK's own SunPKCS11 provider: keytool lists both tokens, jarsigner signs with the sign key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SunPkcs11IT {
    private final CardRig rig = CardRig.withCard();
    private final OpenSc openSc = new OpenSc(rig);

    @AfterAll
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(Token.class)
    void keytoolListsTheKey(Token token) {
        assertThat(onToken("keytool", token, "-list").orFail().stdout())
                .contains(token.certificateLabel + ", PrivateKeyEntry");
    }

    @Test
    void jarsignerSignsWithTheSignKey() throws Exception {
        Path jar = jar("application.jar");
        onToken("jarsigner", Token.SIGN, "-sigfile", "MYNA", jar.toString(), Token.SIGN.certificateLabel)
                .orFail();
        assertThat(Program.run(Jdk.tool("jarsigner"), "-verify", jar.toString())
                        .orFail()
                        .stdout())
                .contains("jar verified.");
        assertThat(openSc.triesLeft()).isEqualTo(Token.fullTries());

        // jarsigner does not know the CA; openssl judges the signature block under it.
        assertThat(cmsVerify(extract(jar, "META-INF/MYNA.RSA"), extract(jar, "META-INF/MYNA.SF"), Token.SIGN)
                        .orFail()
                        .stderr())
                .containsIgnoringCase("verification successful");
        assertThat(cmsVerify(rig.file("MYNA.RSA"), rig.file("MYNA.SF"), Token.AUTH)
                        .exitCode())
                .as("under the auth CA")
                .isNotZero();
    }

    private Program.Result cmsVerify(Path block, Path content, Token token) {
        Path ca = openSc.certificate(token.caCertificateId);
        return Program.of("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any")
                .with("-in", block.toString(), "-content", content.toString(), "-CAfile", ca.toString())
                .with("-no-CApath", "-no-CAstore", "-attime", OpenSsl.MOMENT)
                .with("-out", rig.file("content").toString())
                .run();
    }

    private Program.Result onToken(String tool, Token token, String... arguments) {
        // The card's two tokens are the first in the list; the reader's second slot is empty.
        Path configuration = rig.write(
                "sunpkcs11-" + token.id,
                "name = MynaSim\nlibrary = %s\nslotListIndex = %d\n"
                        .formatted(OpenSc.module(), token == Token.AUTH ? 0 : 1));
        return rig.client(Jdk.tool(tool), "-keystore", "NONE", "-storetype", "PKCS11", "-storepass", token.pin)
                .with("-addprovider", "SunPKCS11", "-providerArg", configuration.toString())
                .with(arguments)
                .run();
    }

    private Path jar(String name) throws IOException {
        Path file = rig.file(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry("form.txt"));
            jar.write("An application for a residence certificate.\n".getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return file;
    }

    private Path extract(Path jar, String entry) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                Stream<JarEntry> entries = file.stream()) {
            JarEntry found = entries.filter(candidate -> candidate.getName().equals(entry))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + entry + " in " + jar));
            return Files.write(
                    rig.file(entry.replace("META-INF/", "")),
                    file.getInputStream(found).readAllBytes());
        }
    }
}
