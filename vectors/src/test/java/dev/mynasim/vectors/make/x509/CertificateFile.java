// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import dev.mynasim.vectors.make.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The suite certificates. */
public final class CertificateFile {
    private static final String SUITE = "certificates";
    private static final String DESCRIPTION =
            "Certificates as a card gives them, and what a service has to say of them that pins these roots, takes these policies and wants this kind of certificate at this moment, whether revoked or not. Of a sign certificate it wants the holder's data too.";

    private CertificateFile() {}

    /** What the files hold, by their place in this module. */
    public static Map<Path, String> files() {
        Cases cases = new Cases();
        new GoodCases(cases).add();
        new DateCases(cases).add();
        new SignatureCases(cases).add();
        new IssuerCases(cases).add();
        new UseCases(cases).add();
        new KeyCases(cases).add();
        new EncodingCases(cases).add();
        new HolderCases(cases).add();
        Map<String, String> vectors = new LinkedHashMap<>();
        cases.all().forEach((number, one) -> vectors.put(id(number), one.json(id(number))));
        return Map.of(
                Path.of("data", SUITE + ".json"),
                json(vectors),
                Path.of("src/test/resources/dev/mynasim/vectors", SUITE + ".ids"),
                vectors.keySet().stream().map(id -> id + "\n").collect(Collectors.joining()));
    }

    private static String id(int number) {
        return "certificate-%04d".formatted(number);
    }

    private static String json(Map<String, String> vectors) {
        String explained = flags().entrySet().stream()
                .map(flag -> "    " + Json.text(flag.getKey()) + ": " + Json.text(flag.getValue()))
                .collect(Collectors.joining(",\n"));
        return """
                {
                  "format": 1,
                  "suite": %s,
                  "description": %s,
                  "flags": {
                %s
                  },
                  "vectors": [
                %s
                  ]
                }
                """.formatted(Json.text(SUITE), Json.text(DESCRIPTION), explained, String.join(",\n", vectors.values()));
    }

    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put(
                "PATH",
                "RFC 5280 section 6 gives this verdict with these roots at this moment, so that every library does.");
        flags.put("POLICY", "RFC 5280 section 6 gives this verdict where one of these policies is required.");
        flags.put("ROOT", "What is examined is a pinned root itself, which RFC 5280 section 6 leaves to the service.");
        flags.put("PROFILE", "The profile as it stands in the sheet, with nothing else changed.");
        flags.put("BOUNDARY", "The last value on this side, or the first on the other.");
        flags.put("SIGNATURE", "The root's signature is what is examined.");
        flags.put("FORGED", "The signature was made from a block that is no EMSA-PKCS1-v1_5 encoding.");
        flags.put("KEY", "The holder's key is what is examined.");
        flags.put("ENCODING", "The encoding is not as DER or RFC 5280 have it.");
        flags.put("DEVIATION", "Not as the profile has it; the sources do not say that a service refuses it.");
        flags.put("HOLDER", "The holder's data are what is examined; leave it out if you do not read them.");
        return flags;
    }
}
