// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Collections;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;

/** Reads a user's own keys and certificates: PEM without a password, or PKCS#12 (.p12, .pfx). */
public final class KeyFiles {
    private static final long LARGEST_FILE = 1 << 20;
    private static final int MODULUS_BITS = 2048;

    private KeyFiles() {}

    /**
     * Reads a private key.
     *
     * @param file PEM (PKCS#8 or PKCS#1) or PKCS#12
     * @param password of the PKCS#12 file; empty for none
     * @throws KeyFileException when there is no RSA-2048 key in it
     */
    public static KeyPair keyPair(Path file, String password) throws KeyFileException {
        Key key = isPkcs12(file) ? fromPkcs12(file, password) : fromPem(file);
        if (!(key instanceof RSAPrivateCrtKey rsa) || rsa.getModulus().bitLength() != MODULUS_BITS) {
            throw new KeyFileException("the key in " + file + " is not RSA with 2048 bits");
        }
        try {
            return new KeyPair(
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent())),
                    rsa);
        } catch (GeneralSecurityException e) {
            throw new KeyFileException("the key in " + file + " cannot be used");
        }
    }

    /**
     * Reads a certificate.
     *
     * @param file PEM, DER or PKCS#12
     * @param password of the PKCS#12 file; empty for none
     * @throws KeyFileException when there is none in it, or a real one
     */
    public static X509Certificate certificate(Path file, String password) throws KeyFileException {
        try (InputStream in = Files.newInputStream(sized(file))) {
            X509Certificate certificate;
            if (isPkcs12(file)) {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, password.toCharArray());
                String alias = Collections.list(store.aliases()).stream()
                        .findFirst()
                        .orElseThrow(() -> new KeyFileException(file + " is empty"));
                certificate = (X509Certificate) store.getCertificate(alias);
            } else {
                certificate = (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(in);
            }
            if (certificate == null) {
                throw new KeyFileException("there is no certificate in " + file);
            }
            RealRoots.refuse(certificate);
            return certificate;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFileException("there is no certificate to be read from " + file);
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": " + e.getMessage());
        }
    }

    private static Key fromPkcs12(Path file, String password) throws KeyFileException {
        try (InputStream in = Files.newInputStream(sized(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, password.toCharArray());
                if (key != null) {
                    return key;
                }
            }
            throw new KeyFileException("there is no private key in " + file);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFileException(file + " is not a PKCS#12 file with this password");
        }
    }

    private static Key fromPem(Path file) throws KeyFileException {
        try (PEMParser pem =
                new PEMParser(new StringReader(Files.readString(sized(file), StandardCharsets.US_ASCII)))) {
            Object found = pem.readObject();
            PrivateKeyInfo info = found instanceof PEMKeyPair pair
                    ? pair.getPrivateKeyInfo()
                    : found instanceof PrivateKeyInfo plain ? plain : null;
            if (info == null) {
                throw new KeyFileException(file + " holds no private key in PEM without a password");
            }
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFileException(file + " holds no RSA key in PEM");
        }
    }

    private static boolean isPkcs12(Path file) {
        return file.toString().matches("(?i).*\\.(p12|pfx)");
    }

    private static Path sized(Path file) throws IOException, KeyFileException {
        if (!Files.isRegularFile(file)) {
            throw new KeyFileException("the file " + file + " is not there");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new KeyFileException("the file " + file + " is larger than " + LARGEST_FILE + " octets");
        }
        return file;
    }
}
