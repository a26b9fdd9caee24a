// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import dev.mynasim.relying.Challenge;
import dev.mynasim.relying.LoginVerifier;
import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.TrustedLeaf;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A portal with accounts, as Mynaportal has them: the auth certificate is the key to one. It says nothing about a
 * person, so that a renewed certificate opens a new account until somebody links the two (counter-procedures.md A-64).
 */
public final class Portal {
    private static final int MOST_ACCOUNTS = 100_000;

    private final LoginVerifier logins;
    private final Map<Key, Account> accounts = new LinkedHashMap<>();

    /** A portal that verifies logins so. */
    public Portal(LoginVerifier logins) {
        this.logins = logins;
    }

    private record Key(String issuer, BigInteger serial) {}

    /**
     * An account.
     *
     * @param number from 1 on
     * @param logins how often its holder logged in
     */
    public record Account(int number, int logins) {}

    /** Begins a login. */
    public Challenge begin() {
        return logins.challenge();
    }

    /**
     * Ends a login: opens the account of a certificate, or finds it again.
     *
     * @throws IllegalStateException when there is no room for another account
     */
    public Outcome<Account> login(Challenge challenge, Signed answer) {
        return logins.verify(challenge.id(), answer.signature(), answer.certificate())
                .then(leaf -> new Outcome.Accepted<>(account(leaf)));
    }

    private synchronized Account account(TrustedLeaf leaf) {
        Key key = new Key(leaf.root().getSubjectX500Principal().getName(), leaf.serial());
        if (!accounts.containsKey(key) && accounts.size() >= MOST_ACCOUNTS) {
            throw new IllegalStateException("the portal has no room for more than " + MOST_ACCOUNTS + " accounts");
        }
        return accounts.merge(
                key,
                new Account(accounts.size() + 1, 1),
                (known, fresh) -> new Account(known.number(), known.logins() + 1));
    }
}
