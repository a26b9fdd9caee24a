// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** The card's signatures are made by a provider of the JVM. */
final class RsaCheck implements Check {
    @Override
    public String name() {
        return "RSA";
    }

    @Override
    public Finding examine(Machine machine) {
        return machine.rsaProvider()
                .<Finding>map(provider -> new Finding.Right("RSA is done by the provider " + provider))
                .orElseGet(() -> new Finding.Missing(
                        "no security provider does RSA without padding",
                        Remedy.of("use a JDK with its own providers (SunJCE) in conf/security/java.security")));
    }
}
