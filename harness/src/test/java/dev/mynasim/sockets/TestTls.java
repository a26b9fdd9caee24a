// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A CA for TLS that lives as long as a test; nothing of it is kept. */
public final class TestTls {
    private static final char[] PASSWORD = "for this test".toCharArray();

    private final X509Certificate certificate;
    private final KeyPair keys = keyPair();
    private int issued;

    /** A CA of this name. */
    public TestTls(String name) {
        certificate = issue("CN=" + name, keys, true);
    }

    /** A certificate with its key. */
    public record Identity(X509Certificate certificate, KeyPair keys) {
        /** The certificate as PEM. */
        public Path writeCertificate(Path file) throws IOException {
            return write(file, certificate);
        }

        /** The key as PEM, PKCS#8. */
        public Path writeKey(Path file) throws IOException {
            return write(file, new JcaPKCS8Generator(keys.getPrivate(), null));
        }
    }

    /** Issues a certificate, valid for a server on 127.0.0.1 and for clients. */
    public Identity issue(String name) {
        KeyPair fresh = keyPair();
        return new Identity(issue("CN=" + name, fresh, false), fresh);
    }

    /** The CA's certificate as PEM. */
    public Path write(Path file) throws IOException {
        return write(file, certificate);
    }

    /**
     * What a client uses that trusts this CA.
     *
     * @param client what it shows; null: nothing
     */
    public SSLContext client(@Nullable Identity client) throws GeneralSecurityException, IOException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry("ca", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyStore own = empty();
        if (client != null) {
            own.setKeyEntry("me", client.keys().getPrivate(), PASSWORD, new X509Certificate[] {client.certificate()});
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private X509Certificate issue(String subject, KeyPair subjectKeys, boolean ca) {
        try {
            Instant now = Instant.now();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            ca
                                    ? new X500Name(subject)
                                    : new X500Name(certificate
                                            .getSubjectX500Principal()
                                            .getName()),
                            BigInteger.valueOf(++issued),
                            Date.from(now.minus(1, ChronoUnit.HOURS)),
                            Date.from(now.plus(1, ChronoUnit.HOURS)),
                            new X500Name(subject),
                            subjectKeys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
            if (!ca) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Path write(Path file, Object what) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(what);
        }
        return Files.writeString(file, text.toString());
    }
}
