// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.nio.file.Path;

/** What openssl thinks of certificates and signatures; it shares no code with us. */
final class OpenSsl {
    /** 2027-01-01T00:00:00Z: within all validities of the grown-up's card, on whatever day the tests run. */
    static final String MOMENT = "1798761600";

    private OpenSsl() {}

    /** Whether the certificate is valid under this CA and no other, at {@link #MOMENT}. */
    static Program.Result verifyChain(Path certificate, Path ca) {
        return Program.run(
                "openssl",
                "verify",
                "-no-CAfile",
                "-no-CApath",
                "-no-CAstore",
                "-x509_strict",
                "-attime",
                MOMENT,
                "-CAfile",
                ca.toString(),
                certificate.toString());
    }

    /** The certificate's public key in PEM. */
    static String publicKey(Path certificate) {
        return Program.run("openssl", "x509", "-in", certificate.toString(), "-noout", "-pubkey")
                .orFail()
                .stdout();
    }

    /** The certificate's subject as openssl writes it everywhere: "subject=...". */
    static String subject(Path certificate) {
        return Program.run("openssl", "x509", "-in", certificate.toString(), "-noout", "-subject")
                .orFail()
                .stdout()
                .strip();
    }

    /** Whether the signature with SHA-256 and PKCS#1 padding is this certificate's, over this file. */
    static Program.Result verifySignature(Path certificate, Path signature, Path file) {
        return verifySignature(certificate, "sha256", signature, file);
    }

    /** The same with another hash, named as openssl names it. */
    static Program.Result verifySignature(Path certificate, String hash, Path signature, Path file) {
        Path key = certificate.resolveSibling(certificate.getFileName() + ".public");
        Program.of("openssl", "x509", "-in", certificate.toString(), "-noout", "-pubkey")
                .with("-out", key.toString())
                .run()
                .orFail();
        return Program.of("openssl", "dgst", "-" + hash, "-verify", key.toString())
                .with("-signature", signature.toString(), file.toString())
                .run();
    }

    /** Writes the file's SHA-256 hash into another file. */
    static void hash(Path file, Path hash) {
        Program.run("openssl", "dgst", "-sha256", "-binary", "-out", hash.toString(), file.toString())
                .orFail();
    }
}
