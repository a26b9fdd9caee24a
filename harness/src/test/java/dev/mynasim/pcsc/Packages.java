// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static java.util.Map.entry;

import java.util.Map;

/** Which package of Debian and Ubuntu brings a program that the tests of the stack need. */
final class Packages {
    private static final Map<String, String> PACKAGE = Map.ofEntries(
            entry("pcscd", "pcscd"),
            entry("cc", "gcc libc6-dev"),
            entry("libifdvpcd.so", "vsmartcard-vpcd"),
            entry("opensc-tool", "opensc"),
            entry("pkcs11-tool", "opensc opensc-pkcs11"),
            entry("opensc-pkcs11.so", "opensc-pkcs11"),
            entry("pkcs15-tool", "opensc"),
            entry("pkcs15-crypt", "opensc"),
            entry("openssl", "openssl"),
            entry("openssl's pkcs11 engine", "libengine-pkcs11-openssl"),
            entry("p11tool", "gnutls-bin"),
            entry("gnutls-cli", "gnutls-bin"),
            entry("modutil", "libnss3-tools"),
            entry("certutil", "libnss3-tools"),
            entry("tstclnt", "libnss3-tools"),
            entry("cmsutil", "libnss3-tools"),
            entry("ssh-agent", "openssh-client"),
            entry("ssh-add", "openssh-client"),
            entry("ssh-keygen", "openssh-client"),
            entry("pyscard", "python3-pyscard"),
            entry("scriptor", "pcsc-tools"),
            entry("pcsc_scan", "pcsc-tools"),
            entry("tshark", "tshark"));

    private Packages() {}

    /** One sentence that says what to install; a missing component fails a test, it never skips it. */
    static String missing(String component) {
        String wanted = PACKAGE.getOrDefault(component, "what brings " + component);
        return component + " is missing and the tests of the PC/SC stack need it: apt-get install " + wanted + ".";
    }
}
