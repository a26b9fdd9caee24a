// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an implementation has to do with the input of a vector. */
public enum Verdict {
    /** It accepts the input, with the expected values. */
    @JsonProperty("valid")
    VALID,
    /** It refuses the input, for the reason given. */
    @JsonProperty("invalid")
    INVALID,
    /** It may refuse the input; if it accepts it, then with the expected values. */
    @JsonProperty("acceptable")
    ACCEPTABLE
}
