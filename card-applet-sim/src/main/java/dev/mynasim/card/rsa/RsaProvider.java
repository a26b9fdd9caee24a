// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.interfaces.RSAPrivateCrtKey;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/** A JCA provider of bare RSA private-key operations, with its name and why it was chosen. Not registered anywhere. */
public final class RsaProvider implements RsaSource {
    private static final String RAW_RSA = "RSA/ECB/NoPadding";

    private final String name;
    private final String why;
    private final @Nullable Provider jca;

    private RsaProvider(String name, String why, @Nullable Provider jca) {
        this.name = name;
        this.why = why;
        this.jca = jca;
    }

    /** What the JDK's own configuration names for RSA; every platform has it, and nothing is loaded before its use. */
    public static RsaProvider jdk() {
        return jdk("every platform has it");
    }

    static RsaProvider jdk(String why) {
        return new RsaProvider("the JDK", why, null);
    }

    static RsaProvider of(Provider jca, String why) {
        return new RsaProvider(jca.getName() + " " + jca.getVersionStr(), why, jca);
    }

    /** Its name, and its version when it is not the JDK. */
    public String name() {
        return name;
    }

    /** Why it is used and not another one; goes after "for". */
    public String why() {
        return why;
    }

    /**
     * A cipher whose {@code doFinal} is the key's private operation on octets as many as the modulus has. It is one
     * thread's at a time. What is not smaller than the modulus must not be given to it: providers differ there.
     *
     * @throws GeneralSecurityException when the provider does not have bare RSA, or does not take the key
     */
    public Cipher privateOperation(RSAPrivateCrtKey key) throws GeneralSecurityException {
        Cipher cipher = jca == null ? Cipher.getInstance(RAW_RSA) : Cipher.getInstance(RAW_RSA, jca);
        cipher.init(Cipher.DECRYPT_MODE, key);
        return cipher;
    }

    @Override
    public RsaProvider current() {
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
