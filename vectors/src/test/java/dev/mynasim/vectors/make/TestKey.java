// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The published RSA test keys, as files of this repository. They protect nothing. */
public final class TestKey {
    private static final String KEYS = "card-applet-sim/src/main/resources/dev/mynasim/pki/test-keys";

    private TestKey() {}

    /**
     * A private key with its public half.
     *
     * @param name the file without {@code .pem}, for example {@code ca-sign}
     */
    public static RSAPrivateCrtKey of(String name) {
        Path file = List.of(Path.of(KEYS), Path.of("..", KEYS)).stream()
                .map(folder -> folder.resolve(name + ".pem"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run this in the repository's folder: there is no " + KEYS
                        + "/" + name + ".pem here or above"));
        try {
            String base64 =
                    Files.readString(file).replaceAll("(?m)^(#|-----).*$", "").replaceAll("\\s", "");
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is no RSA key", e);
        }
    }
}
