// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardFiles;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.docs.Listings;
import dev.mynasim.pcsc.Jdk;
import dev.mynasim.pcsc.Program;
import dev.mynasim.pki.CertificateAuthority;
import dev.mynasim.reader.ListeningCard;
import dev.mynasim.relying.CertificateVerifier;
import dev.mynasim.relying.Verdict;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.PinName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that knows nothing of us finds the cards by the standard system property: the program of
 * docs/smartcardio.md, compiled without us and run in a JVM of its own, with the options that stand there.
 */
class DefaultTypeTest {
    private static final String DOCUMENT = "docs/smartcardio.md";

    @TempDir
    Path folder;

    @BeforeEach
    void compileTheProgramWithoutUs() throws Exception {
        Path source = folder.resolve("SignWithCard.java");
        Files.write(source, Listings.named(DOCUMENT, "program"));
        Files.write(folder.resolve("mynasim.security"), Listings.named(DOCUMENT, "security properties"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null,
                null,
                null,
                "-encoding",
                "UTF-8",
                "-cp",
                folder.toString(),
                "-d",
                folder.toString(),
                source.toString());
        assertThat(result).isZero();
    }

    @Test
    void itSignsWithThePersonasCard() throws Exception {
        Program.Result result = run("adult,child");
        assertThat(result.stdout())
                .contains("type MynaSim")
                .contains("terminal MynaSim adult 0")
                .contains("terminal MynaSim child 1");
        byte[] message = "本人です".getBytes(StandardCharsets.UTF_8);
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(value(result, "certificate")));
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(certificate);
        check.update(message);
        assertThat(check.verify(value(result, "signature"))).isTrue();
        assertThat(new CertificateVerifier(CertificateAuthority.testAuthRoot().certificate(), InstantSource.system())
                        .verifyChain(certificate))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void withoutAWordAboutCardsItIsTheGrownUps() {
        assertThat(run(null).stdout()).contains("terminal MynaSim adult 0").contains("signature ");
    }

    @Test
    void itSignsOverASocket() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder().build();
                ListeningCard listening = new ListeningCard(card.icc())) {
            String address = "socket:127.0.0.1:" + listening.port();
            assertThat(run(address).stdout())
                    .contains("terminal MynaSim " + address + " 0")
                    .contains("signature ");
        }
    }

    @Test
    void aCardFileRemembersAWrongPin() throws Exception {
        Path file = folder.resolve("taro.card");
        Issuing now = new Issuing(Instant.parse("2026-11-22T00:00:00Z"), 0);
        CardFiles.save(CardFile.make(Library.persona("adult"), Library.profile("plastic-contact"), now), file, false);
        assertThat(program(file.toString(), "9999").run().orFail().stdout())
                .contains("terminal MynaSim taro.card 0")
                .contains("PIN 63C2");
        try (MyNumberCard again = MyNumberCard.builder().file(file).build()) {
            assertThat(again.triesLeft(PinName.AUTH)).isEqualTo(2);
        }
    }

    @Test
    void whenTheCardsCannotBeUsedTheReasonIsToldThoughTheJdkDropsIt() {
        Program.Result result = program("nobody", "1234").run();
        assertThat(result.stdout()).doesNotContain("type MynaSim");
        assertThat(result.stderr())
                .contains("no MynaSim terminals by the system property " + MynaSimProvider.CARDS)
                .contains("\"nobody\"");
    }

    @Test
    void theNumberInTheSecurityPropertiesIsTheNextOne() {
        long own = Stream.of(Security.getProviders())
                .filter(provider -> !provider.getName().equals(MynaSimProvider.NAME))
                .count();
        assertThat(Listings.named(DOCUMENT, "security properties"))
                .containsExactly("security.provider." + (own + 1) + "=MynaSim");
    }

    private Program.Result run(@Nullable String cards) {
        return program(cards, "1234").run().orFail();
    }

    private Program program(@Nullable String cards, String pin) {
        List<String> command = new ArrayList<>(List.of(Jdk.tool("java")));
        String shown = String.join(" ", Listings.named(DOCUMENT, "default type"));
        for (String option :
                List.of("-Djava.security.properties=", "-Djavax.smartcardio.TerminalFactory.DefaultType=")) {
            int from = shown.indexOf(option);
            assertThat(from).as(option).isNotNegative();
            command.add(shown.substring(from, shown.indexOf(' ', from))
                    .replace(
                            "mynasim.security",
                            folder.resolve("mynasim.security").toString()));
        }
        if (cards != null) {
            command.add("-D" + MynaSimProvider.CARDS + "=" + cards);
        }
        command.addAll(List.of(
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                folder + ":" + System.getProperty("java.class.path"),
                "SignWithCard",
                pin));
        return Program.of(command.toArray(String[]::new));
    }

    private static byte[] value(Program.Result result, String name) {
        return result.stdout()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Base64.getDecoder().decode(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
