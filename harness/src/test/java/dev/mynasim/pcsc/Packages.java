// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.util.Map;

/** Which package of Debian and Ubuntu brings a program that the tests of the stack need. */
final class Packages {
    private static final Map<String, String> PACKAGE = Map.of(
            "pcscd", "pcscd",
            "cc", "gcc libc6-dev",
            "libifdvpcd.so", "vsmartcard-vpcd",
            "opensc-tool", "opensc",
            "pkcs11-tool", "opensc opensc-pkcs11",
            "pkcs15-tool", "opensc",
            "pkcs15-crypt", "opensc",
            "openssl", "openssl",
            "pcsc_scan", "pcsc-tools");

    private Packages() {}

    /** One sentence that says what to install; a missing component fails a test, it never skips it. */
    static String missing(String component) {
        String wanted = PACKAGE.getOrDefault(component, "what brings " + component);
        return component + " is missing and the tests of the PC/SC stack need it: apt-get install " + wanted + ".";
    }
}
