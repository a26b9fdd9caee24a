// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/**
 * The municipality where a certificate is applied for.
 *
 * @param prefecture romanised, for example {@code Gunma-ken}
 * @param name romanised, for example {@code Takasaki-shi}
 * @param code local-government code, 5 digits, for example {@code 10202}
 */
public record Municipality(String prefecture, String name, String code) {
    /** Checks the code. */
    public Municipality {
        if (prefecture.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("prefecture and municipality need a romanised name");
        }
        if (!code.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("the municipality code \"" + code + "\" is not five digits");
        }
    }

    /** Reception-counter identifier (受付窓口識別記号), 9 characters: code and counter (certificates-pki.md section 12). */
    String counterIdentifier() {
        return code + "001A";
    }
}
