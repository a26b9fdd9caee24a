// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The best provider, without waiting for it: it is loaded beside, from the first operation on, and the JDK works until
 * it is there. Both give the same octets, for bare RSA has one right answer.
 */
public final class LazyRsa implements RsaSource {
    private final RsaProviders providers;
    private final Executor executor;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile RsaProvider current = RsaProvider.jdk("nothing was signed yet, or a native library still loads");

    /**
     * A source of the best provider.
     *
     * @param providers what is tried
     * @param executor does the loading, which takes up to a second
     */
    public LazyRsa(RsaProviders providers, Executor executor) {
        this.providers = providers;
        this.executor = executor;
    }

    @Override
    public RsaProvider current() {
        if (!begun.get() && begun.compareAndSet(false, true)) {
            executor.execute(() -> current = RsaProviders.best(providers.tryNative()));
        }
        return current;
    }
}
