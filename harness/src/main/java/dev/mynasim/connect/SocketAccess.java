// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader shows to a card that listens, and asks of it. Files are only named here; they are read when the reader
 * is opened.
 *
 * @param ca certificates in PEM, to one of which the listener's has to lead; null: no TLS
 * @param certificate the reader's own certificate in PEM, with its chain; null: none
 * @param key its key, PKCS#8 in PEM; there when the certificate is
 * @param token a file with a token in one line, said before anything else; null: none
 */
public record SocketAccess(
        @Nullable Path ca,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable Path token) {
    /** Nothing at all. */
    public static final SocketAccess OPEN = new SocketAccess(null, null, null, null);

    private static final String MADE_OF = "ca=FILE, cert=FILE with key=FILE, and token=FILE";

    /**
     * Checks what belongs together.
     *
     * @throws IllegalArgumentException when a certificate has no key, a key no certificate, or both come without TLS
     */
    public SocketAccess {
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("cert=FILE and key=FILE belong together");
        }
        if (certificate != null && ca == null) {
            throw new IllegalArgumentException("cert=FILE needs socket+tls: and ca=FILE");
        }
    }

    /**
     * Reads what stands behind the address.
     *
     * @param text {@code NAME=FILE}, with commas between; empty for none
     * @param tls whether it is for TLS
     * @throws IllegalArgumentException with a sentence when it is not that
     */
    static SocketAccess parse(String text, boolean tls) {
        Map<String, Path> given = new LinkedHashMap<>();
        for (String option : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            if (!name.matches("ca|cert|key|token") || equals == option.length() - 1 || equals < 0) {
                throw new IllegalArgumentException("behind the port stand " + MADE_OF + ", with commas between");
            }
            if (given.put(name, Path.of(option.substring(equals + 1))) != null) {
                throw new IllegalArgumentException(name + "= stands there twice");
            }
        }
        if (tls != given.containsKey("ca")) {
            throw new IllegalArgumentException(
                    tls
                            ? "TLS needs ca=FILE, the certificate that the listener's has to lead to"
                            : "ca=FILE is for socket+tls:");
        }
        return new SocketAccess(given.get("ca"), given.get("cert"), given.get("key"), given.get("token"));
    }

    /** Whether it is TLS. */
    public boolean tls() {
        return ca != null;
    }

    /** As {@link #parse} reads it, with a comma before each. */
    @Override
    public String toString() {
        return option("ca", ca) + option("cert", certificate) + option("key", key) + option("token", token);
    }

    private static String option(String name, @Nullable Path file) {
        return file == null ? "" : "," + name + "=" + file;
    }
}
