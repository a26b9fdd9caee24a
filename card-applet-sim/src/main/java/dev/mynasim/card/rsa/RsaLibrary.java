// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import java.security.Provider;

/**
 * A native library that may be on the class path.
 *
 * @param choice its word
 * @param name what its makers call it
 * @param loader makes its provider object
 */
record RsaLibrary(RsaChoice choice, String name, Loader loader) {
    /** Makes a provider object; loads native code at the first call. */
    interface Loader {
        Provider load() throws ReflectiveOperationException;
    }

    static RsaLibrary corretto() {
        return ofClass(
                RsaChoice.CORRETTO,
                "Amazon Corretto Crypto Provider",
                "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider");
    }

    static RsaLibrary conscrypt() {
        return ofClass(RsaChoice.CONSCRYPT, "Conscrypt", "org.conscrypt.OpenSSLProvider");
    }

    private static RsaLibrary ofClass(RsaChoice choice, String name, String className) {
        return new RsaLibrary(choice, name, () -> Class.forName(className)
                .asSubclass(Provider.class)
                .getConstructor()
                .newInstance());
    }

    RsaTrial tryIt() {
        Provider jca;
        try {
            jca = loader.load();
        } catch (ClassNotFoundException e) {
            return new RsaTrial.Absent(name + " is not on the class path");
        } catch (ReflectiveOperationException | LinkageError e) {
            return new RsaTrial.Absent(name + " does not load here (" + root(e) + ")");
        }
        if (jca.getService("Cipher", "RSA/ECB/NoPadding") == null && jca.getService("Cipher", "RSA") == null) {
            return new RsaTrial.Absent(name + " does not load here (it offers no RSA)");
        }
        RsaProvider provider = RsaProvider.of(jca, "its native library loads here and passes its self-test");
        return RsaSelfTest.fault(provider)
                .<RsaTrial>map(fault -> new RsaTrial.Faulty(name + " " + fault))
                .orElseGet(() -> new RsaTrial.Usable(provider));
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        // A chain of causes has an end; one that is longer than this is not worth following.
        for (int i = 0; i < 8 && root.getCause() != null; i++) {
            root = root.getCause();
        }
        return root;
    }
}
