// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same persona, profile, clock and number give the same card in another process, zone and language. */
class AnotherJvmTest {
    private static final List<String> CARDS = List.of(
            "adult plastic-contactless",
            "fifteen plastic-production-shaped",
            "long-name-and-address plastic-contact-da",
            "child child",
            "android-user phone-android");

    /** Prints one fingerprint for each card. */
    public static void main(String[] arguments) throws DataFileException {
        fingerprints().forEach(System.out::println);
    }

    @Test
    void aCardIsTheSameInAnotherJvm() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=America/New_York",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherJvmTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(lines(process))
                .isEqualTo(fingerprints())
                .hasSize(CARDS.size())
                .doesNotHaveDuplicates();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static List<String> lines(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static List<String> fingerprints() throws DataFileException {
        List<String> fingerprints = new ArrayList<>();
        for (String card : CARDS) {
            String[] names = card.split(" ", 2);
            String text = CardFile.make(Library.persona(names[0]), Library.profile(names[1]), Issuing.DEFAULT)
                    .toText();
            fingerprints.add(HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
        }
        return fingerprints;
    }
}
