// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.rsa;

/** Says who does RSA now. Safe for threads; asked before each operation, so it answers at once. */
public interface RsaSource {
    /** The provider to use now. */
    RsaProvider current();
}
