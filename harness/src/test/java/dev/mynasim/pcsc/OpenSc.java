// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** OpenSC's own tools on a rig's card. */
final class OpenSc {
    private static final Pattern TRIES = Pattern.compile("(?s)ID\\s+: (\\d+)\n.*?Tries left\\s+: (\\d+)\n");
    private static final List<String> MODULE_FOLDERS = List.of("/usr/lib", "/usr/lib64", "/usr/local/lib");

    private final CardRig rig;

    OpenSc(CardRig rig) {
        this.rig = rig;
    }

    /** Where its PKCS#11 module is: in a folder of the machine's architecture on Debian, with others elsewhere. */
    static Path module() {
        return MODULE_FOLDERS.stream()
                .map(Path::of)
                .flatMap(OpenSc::inOrBelow)
                .map(folder -> folder.resolve("opensc-pkcs11.so"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError(Packages.missing("opensc-pkcs11.so")));
    }

    private static Stream<Path> inOrBelow(Path folder) {
        String[] below = folder.toFile().list();
        return Stream.concat(
                Stream.of(folder),
                below == null ? Stream.of() : Stream.of(below).map(folder::resolve));
    }

    /** The name of the driver that takes the card. */
    String cardName() {
        return rig.client("opensc-tool", "--name").run().orFail().stdout().strip();
    }

    /** Takes the card's power away and gives it back. */
    void reset() {
        rig.client("opensc-tool", "--reset", "cold").run().orFail();
    }

    Program.Result pkcs15(String... arguments) {
        return rig.client(Stream.concat(Stream.of("pkcs15-tool"), Stream.of(arguments))
                        .toArray(String[]::new))
                .run();
    }

    /** Reads a certificate that needs no PIN into a file. */
    Path certificate(String id) {
        return store(id, pkcs15("--read-certificate", id).orFail());
    }

    /** Reads a token's own certificate, with its PIN. */
    Path certificate(Token token) {
        return store(
                token.id,
                pkcs15("--verify-pin", "--auth-id", token.id, "--pin", token.pin, "--read-certificate", token.id)
                        .orFail());
    }

    private Path store(String id, Program.Result result) {
        return rig.write("certificate-" + id + ".pem", result.stdout());
    }

    /** Logs in and signs the file with SHA-256 and PKCS#1 padding. */
    Program.Result sign(Token token, String pin, Path file, Path signature) {
        return sign(token, pin, "SHA256-RSA-PKCS", file, signature);
    }

    /** Logs in and signs the file with a mechanism, named as pkcs11-tool names it. */
    Program.Result sign(Token token, String pin, String mechanism, Path file, Path signature) {
        return pkcs11(token, pin)
                .with("--sign", "--id", token.id, "-m", mechanism)
                .with("--input-file", file.toString(), "--output-file", signature.toString())
                .run();
    }

    /** pkcs11-tool, logging in; to be told what to do. */
    Program pkcs11(Token token, String pin) {
        return rig.client("pkcs11-tool", "--module", module().toString(), "--token-label", token.label)
                .with("--login", "--pin", pin);
    }

    /** How many tries each PIN has left. */
    Map<Token, Integer> triesLeft() {
        return TRIES.matcher(pkcs15("--list-pins").orFail().stdout())
                .results()
                .collect(Collectors.toMap(pin -> Token.of(pin.group(1)), pin -> Integer.valueOf(pin.group(2))));
    }

    /** How often a heading stands in what a tool printed. */
    static long count(String heading, String output) {
        Matcher matcher =
                Pattern.compile("(?m)^" + Pattern.quote(heading) + " \\[").matcher(output);
        return matcher.results().count();
    }
}
