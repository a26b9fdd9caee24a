// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import dev.mynasim.vectors.make.x509.CertificateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes the made suites and their ids. */
public final class MakeScripts {
    private static final List<Supplier<Maker>> MAKERS = List.of(
            CommandMaker::new,
            SelectMaker::new,
            ReadMaker::new,
            VerifyMaker::new,
            ChangeMaker::new,
            SignMaker::new,
            SecureMaker::new,
            OtherMaker::new,
            KindMaker::new);

    private MakeScripts() {}

    /**
     * Writes them.
     *
     * @param arguments the folder of this module
     */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<Path, String> file : files().entrySet()) {
            Files.writeString(Path.of(arguments[0]).resolve(file.getKey()), file.getValue());
        }
    }

    /** What the files hold, by their place in this module. */
    public static Map<Path, String> files() {
        Map<Path, String> files = new TreeMap<>();
        for (Supplier<Maker> maker : MAKERS) {
            ScriptFile made = maker.get().make();
            files.put(Path.of("data", made.suite() + ".json"), made.json());
            files.put(Path.of("src/test/resources/dev/mynasim/vectors", made.suite() + ".ids"), made.ids());
        }
        files.putAll(CertificateFile.files());
        return files;
    }
}
