// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a client does, from power-up on.
 *
 * @param id names the flow for ever: client, slash, name
 * @param covers which cells of the client's row it replays
 * @param comment what it does
 * @param source where it differs from the file's source, or null
 * @param needs applications that the card must have, and features that not every card has
 * @param settings the answers that the client relies on where the sources disagree, or null: any will do
 * @param spoils what is other on the card afterwards, or null: it is as it was
 * @param steps what is done, in order; the first step that does not hold ends the flow as failed
 */
public record Flow(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Set<Cell> covers,
        @JsonProperty(required = true) String comment,
        @Nullable String source,
        @JsonProperty(required = true) Set<String> needs,
        @Nullable Settings settings,
        @Nullable String spoils,
        @JsonProperty(required = true) List<Step> steps) {
    /** Copies the lists. */
    public Flow {
        covers = Set.copyOf(covers);
        needs = Set.copyOf(needs);
        steps = List.copyOf(steps);
    }

    /** A column of the table in section 8.1, or section 8.2. */
    public enum Cell {
        /** (a) list / identify. */
        @JsonProperty("identify")
        IDENTIFY,
        /** (b). */
        @JsonProperty("auth-certificate")
        AUTH_CERTIFICATE,
        /** (c). */
        @JsonProperty("sign-certificate")
        SIGN_CERTIFICATE,
        /** (d) sign with the auth key. */
        @JsonProperty("sign-auth")
        SIGN_AUTH,
        /** (e) sign with the sign key. */
        @JsonProperty("sign-sign")
        SIGN_SIGN,
        /** (f). */
        @JsonProperty("pin-counters")
        PIN_COUNTERS,
        /** (g), first half. */
        @JsonProperty("change-pin")
        CHANGE_PIN,
        /** (g), second half. */
        @JsonProperty("other-applications")
        OTHER_APPLICATIONS,
        /** A line of section 8.2, or something that the sheet tells of the client elsewhere. */
        @JsonProperty("detail")
        DETAIL
    }

    /**
     * Answers on which the sources disagree (card-protocol.md section 9), in the words of a card profile. Null where
     * the flow holds with any.
     *
     * @param reselection {@code clears-status} or {@code keeps-status} (conflict 3)
     * @param blockedPin status word of VERIFY on a blocked PIN, {@code 6984} or {@code 6983} (conflict 2)
     * @param retryQueryWithLe {@code refused} or {@code answered} (conflict 14)
     */
    public record Settings(
            @Nullable String reselection,
            @Nullable String blockedPin,
            @Nullable String retryQueryWithLe) {}

    /** The identifier. */
    @Override
    public String toString() {
        return id;
    }
}
