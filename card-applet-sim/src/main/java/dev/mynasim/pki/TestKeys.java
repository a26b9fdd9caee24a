// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The bundled pool of RSA-2048 test keys. They are published with the source and worthless for anything but tests; a
 * card made from them costs milliseconds and is the same every time.
 */
public final class TestKeys {
    /** Number of key pairs for cards. */
    public static final int CARD_PAIRS = 64;

    /** Number of key pairs for what a card does with keys of its own, beside the two certificates. */
    public static final int INTERNAL_PAIRS = 16;

    private static final String FOLDER = "test-keys/";

    /** The pool's files are constants; each is read when it is first wanted. */
    private static final Map<String, KeyPair> READ = new ConcurrentHashMap<>();

    private TestKeys() {}

    /** Key pair of the test root that issues sign certificates. */
    public static KeyPair signRoot() {
        return load("ca-sign.pem");
    }

    /** Key pair of the test root that issues auth certificates. */
    public static KeyPair authRoot() {
        return load("ca-auth.pem");
    }

    /** Key pair of a test root. */
    static KeyPair root(CertificateKind kind, Generation generation) {
        String name = kind == CertificateKind.SIGN ? "ca-sign" : "ca-auth";
        return load(generation == Generation.SECOND ? name + ".pem" : name + "-" + generation.number() + ".pem");
    }

    /** Key pair of the OCSP responder for certificates of a kind. */
    static KeyPair ocspResponder(CertificateKind kind) {
        return load(kind == CertificateKind.SIGN ? "ocsp-sign.pem" : "ocsp-auth.pem");
    }

    /**
     * A key pair for a card.
     *
     * @param number 0 to {@link #CARD_PAIRS} - 1
     * @throws IllegalArgumentException when there is no such pair
     */
    public static KeyPair cardPair(int number) {
        if (number < 0 || number >= CARD_PAIRS) {
            throw new IllegalArgumentException(
                    "there is no test key pair " + number + "; the pool has pairs 0 to " + (CARD_PAIRS - 1));
        }
        return load("pair-%02d.pem".formatted(number));
    }

    /**
     * A key pair for an application's own key, such as the one that proves the card's presence.
     *
     * @param number taken modulo {@link #INTERNAL_PAIRS}
     */
    public static KeyPair internalPair(int number) {
        return load("internal-%02d.pem".formatted(Math.floorMod(number, INTERNAL_PAIRS)));
    }

    /** Key pair of an issuer of card-verifiable certificates, by the last six digits of its key id. */
    static KeyPair cv(String number) {
        return load("cv-" + number + ".pem");
    }

    private static KeyPair load(String file) {
        return READ.computeIfAbsent(file, TestKeys::read);
    }

    private static KeyPair read(String file) {
        try (InputStream in = TestKeys.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the test key " + file + " is missing from this build");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the test key " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the test key " + file + " is not an RSA key", e);
        }
    }

    private static KeyPair parse(String pem) throws GeneralSecurityException {
        String base64 = pem.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("-----"))
                .map(String::strip)
                .collect(Collectors.joining());
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey)
                rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        return new KeyPair(rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
    }
}
