// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.responder;

import dev.mynasim.pki.CaPolicy;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRoots;
import dev.mynasim.pki.CertificateApplication;
import dev.mynasim.pki.CrlSchedule;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.Municipality;
import dev.mynasim.pki.OcspPolicy;
import dev.mynasim.pki.TestKeys;
import dev.mynasim.web.WebLimits;
import dev.mynasim.web.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;

/** A CA with a clock that a test sets, and what strangers need of it as files. */
public final class TestCa {
    /** Where certificates are applied for. */
    public static final Municipality TAKASAKI = new Municipality("Gunma-ken", "Takasaki-shi", "10202");

    /** The test person in the sheet. */
    public static final Holder HOLDER =
            Holder.withoutSubstitutes("黒桐　幹也", '1', LocalDate.of(1980, 2, 17), "東京都清瀬市観布子南１２－７－２０２");

    private static final LocalDate LAST_DAY = LocalDate.of(2031, 8, 14);

    private final CaRegister register;
    private Instant now = Instant.parse("2026-09-01T01:15:00Z");

    /** A CA of a hierarchy, without delays. */
    public TestCa(Hierarchy hierarchy) {
        register = new CaRegister(CaRoots.of(hierarchy), CaPolicy.WITHOUT_DELAY, this::now);
    }

    /** What its clock shows. */
    public Instant now() {
        return now;
    }

    /** Sets its clock. */
    public void setNow(String instant) {
        now = Instant.parse(instant);
    }

    /** The records. */
    public CaRegister register() {
        return register;
    }

    /** A sign certificate on pair 0. */
    public IssuedCertificate sign(Device device) {
        return register.issue(new CertificateApplication.Sign(
                HOLDER, TAKASAKI, TestKeys.cardPair(0).getPublic(), LAST_DAY, device));
    }

    /** An auth certificate on pair 1. */
    public IssuedCertificate auth(Device device) {
        return register.issue(
                new CertificateApplication.Auth(TAKASAKI, TestKeys.cardPair(1).getPublic(), LAST_DAY, device));
    }

    /** Its responder, listening. */
    public WebServer serve(Verifiers verifiers) throws IOException {
        return WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                WebLimits.DEFAULT,
                new RevocationPages(() -> register, CrlSchedule.DEFAULT, OcspPolicy.DEFAULT, verifiers, this::now));
    }

    /** Writes a certificate in PEM. */
    public static Path pem(Path file, X509Certificate certificate) throws Exception {
        return Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()), StandardCharsets.US_ASCII);
    }

    /** Octets in PEM. */
    public static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }
}
