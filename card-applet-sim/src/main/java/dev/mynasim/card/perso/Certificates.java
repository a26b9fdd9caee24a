// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.pki.TestKeys;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of a persona. Each key is a pair of the bundled pool or one from a file of the user's own, and each
 * certificate is issued by a test root unless a file holds one.
 *
 * @param issued when they were issued
 * @param expiry their last day; {@code null}: the fifth birthday after the day of issue, or the card's last day
 * @param signNumber issue number (発行の番号) of the sign certificate; {@code null}: there is none
 * @param authNumber issue number of the auth certificate
 * @param signKey pair of the bundled pool behind the sign certificate
 * @param authKey pair of the bundled pool behind the auth certificate
 * @param signKeyFile instead of {@code signKey}: a file with a private key, PEM or PKCS#12
 * @param authKeyFile instead of {@code authKey}
 * @param signCertificateFile a certificate for {@code signKeyFile}, put on the card as it is
 * @param authCertificateFile a certificate for {@code authKeyFile}, put on the card as it is
 * @param filePassword of the PKCS#12 files; {@code null}: they have none
 */
public record Certificates(
        Moment issued,
        @MayBeMissing @Nullable Moment expiry,
        @MayBeMissing @Nullable Long signNumber,
        long authNumber,
        @MayBeMissing @Nullable Integer signKey,
        @MayBeMissing @Nullable Integer authKey,
        @MayBeMissing @Nullable String signKeyFile,
        @MayBeMissing @Nullable String authKeyFile,
        @MayBeMissing @Nullable String signCertificateFile,
        @MayBeMissing @Nullable String authCertificateFile,
        @MayBeMissing @Nullable String filePassword) {
    private static final long SMALLEST_NUMBER = 0x10000;

    /** Checks numbers and keys. */
    public Certificates {
        Fields.required(issued, "issued");
        checkNumber("authNumber", authNumber);
        checkKey("authKey", authKey, authKeyFile, authCertificateFile);
        if (signNumber != null) {
            checkNumber("signNumber", signNumber);
            checkKey("signKey", signKey, signKeyFile, signCertificateFile);
        } else if (signKey != null || signKeyFile != null || signCertificateFile != null) {
            throw new IllegalArgumentException("signNumber: missing, though there is a key for a sign certificate");
        }
        if (signKey != null && Objects.equals(signKey, authKey)) {
            throw new IllegalArgumentException(
                    "authKey: both certificates name key pair " + signKey + "; a card has two different keys");
        }
    }

    /** The same with the files looked for in a folder. */
    Certificates withFilesIn(Path folder) {
        return new Certificates(
                issued,
                expiry,
                signNumber,
                authNumber,
                signKey,
                authKey,
                in(folder, signKeyFile),
                in(folder, authKeyFile),
                in(folder, signCertificateFile),
                in(folder, authCertificateFile),
                filePassword);
    }

    private static @Nullable String in(Path folder, @Nullable String file) {
        return file == null ? null : folder.resolve(file).toString();
    }

    private static void checkNumber(String field, long number) {
        if (number < SMALLEST_NUMBER) {
            throw new IllegalArgumentException(
                    field + ": " + number + " is too small; an issue number has at least 3 octets (65536 or more)");
        }
    }

    private static void checkKey(
            String field, @Nullable Integer key, @Nullable String keyFile, @Nullable String certificateFile) {
        if ((key == null) == (keyFile == null)) {
            throw new IllegalArgumentException(
                    field + ": exactly one of " + field + " and " + field + "File says which key it is");
        }
        if (key != null && (key < 0 || key >= TestKeys.CARD_PAIRS)) {
            throw new IllegalArgumentException(
                    field + ": there is no key pair " + key + "; the pool has 0 to " + (TestKeys.CARD_PAIRS - 1));
        }
        if (certificateFile != null && keyFile == null) {
            throw new IllegalArgumentException(field + "File: a certificate of your own needs its key");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Certificates[signNumber=" + signNumber + ", authNumber=" + authNumber + "]";
    }
}
