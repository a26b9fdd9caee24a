// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.reader.VpcdReader;
import dev.mynasim.reader.VpcdSlot;
import dev.mynasim.trace.PinSet;
import dev.mynasim.trace.SecretForms;
import dev.mynasim.trace.SecretStory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} in a process of its own, with every form of trace and faults: what it leaves behind holds no secret. */
class TraceFilesIT {
    private static final List<String> ENDINGS = List.of("txt", "jsonl", "dump", "pcapng");

    @TempDir
    Path folder;

    @Test
    void noFileAndNoLineThatRunLeavesHoldsASecret() throws Exception {
        Map<String, String> codes = codes();
        List<String> options = new ArrayList<>(List.of("--trace"));
        for (String ending : ENDINGS) {
            options.addAll(List.of("--trace-file", folder.resolve("a." + ending).toString()));
        }
        String said;
        List<String> answers;
        try (VpcdSlot slot = VpcdSlot.open(0);
                RunningCard card =
                        RunningCard.start(slot.port(), folder.resolve("ready.json"), options.toArray(String[]::new))) {
            try (VpcdReader reader = slot.accept(Duration.ofSeconds(30))) {
                answers = new SecretStory(reader, PinSet.BUNDLED, codes).tell();
            }
            RunningProgram.Ending ending = card.end("TERM");
            assertThat(ending.exitCode()).isZero();
            said = ending.output();
        }
        assertThat(answers).contains("9000", "63C2").anyMatch(answer -> answer.startsWith("FF100C"));
        assertThat(said).contains("VERIFY auth PIN (EF 0018)");
        List<String> secrets = new ArrayList<>(PinSet.BUNDLED.all());
        secrets.addAll(codes.values());
        for (String secret : secrets) {
            assertThat(SecretForms.in(said, secret))
                    .as("%s on the terminal", secret)
                    .isEmpty();
            for (String ending : ENDINGS) {
                byte[] file = Files.readAllBytes(folder.resolve("a." + ending));
                assertThat(file.length).as(ending).isGreaterThan(50_000);
                assertThat(SecretForms.in(file, secret))
                        .as("%s in %s", secret, ending)
                        .isEmpty();
            }
        }
        Program.Result tshark = Program.run(
                        "tshark", "-V", "-r", folder.resolve("a.pcapng").toString())
                .orFail();
        for (String secret : secrets) {
            assertThat(SecretForms.in(tshark.stdout(), secret))
                    .as("%s from tshark", secret)
                    .isEmpty();
        }
    }

    private static Map<String, String> codes() throws Exception {
        Map<String, String> codes = new HashMap<>();
        var image = Personalization.withTestRoots()
                .personalize(
                        Library.persona("adult"),
                        Library.profile("plastic-contact"),
                        new Issuing(Instant.parse("2026-11-22T12:00:00Z"), 0));
        for (var application : image.applications()) {
            for (FileImage file : application.files()) {
                if (file instanceof FileImage.Pin pin) {
                    String value = new String(pin.value().toByteArray(), StandardCharsets.US_ASCII);
                    switch (value.length()) {
                        case 12 -> codes.put("A", value);
                        case 14 -> codes.put("B", value);
                        default -> {
                            if (pin.id() == 0x11 && value.chars().allMatch(Character::isDigit) && value.length() == 6) {
                                codes.put("birth", value);
                            }
                        }
                    }
                }
            }
        }
        return codes;
    }
}
