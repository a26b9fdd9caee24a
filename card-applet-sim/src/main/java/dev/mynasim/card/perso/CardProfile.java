// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.card.image.CardSettings;

/**
 * A kind of card.
 *
 * @param profile its name
 * @param purpose one sentence that says what it is for
 * @param atr the answer to reset, hexadecimal
 * @param tokenLabel label in EF 0006, at most 32 ASCII characters (card-protocol.md section 3.1.1)
 * @param settings answers on which the sources disagree
 */
public record CardProfile(String profile, String purpose, String atr, String tokenLabel, Settings settings) {
    /** Checks that each part is there and well formed. */
    public CardProfile {
        Fields.required(profile, "profile");
        Fields.required(purpose, "purpose");
        Fields.required(atr, "atr");
        Fields.required(tokenLabel, "tokenLabel");
        Fields.required(settings, "settings");
        Atr unused = Atr.ofHex(atr);
        if (!tokenLabel.matches("[ -~]{1,32}")) {
            throw new IllegalArgumentException("tokenLabel: a label has 1 to 32 ASCII characters");
        }
    }

    /**
     * Answers on which the sources disagree; see {@link CardSettings}.
     *
     * @param reselection {@code clears-status} or {@code keeps-status}
     * @param blockedPin a status word in hexadecimal, {@code 6984} or {@code 6983}
     * @param retryQueryWithLe {@code refused} or {@code answered}
     */
    public record Settings(Reselection reselection, String blockedPin, RetryQueryWithLe retryQueryWithLe) {
        /** Checks that each setting is there and well formed. */
        public Settings {
            Fields.required(reselection, "reselection");
            Fields.required(blockedPin, "blockedPin");
            Fields.required(retryQueryWithLe, "retryQueryWithLe");
            if (!blockedPin.equals("6984") && !blockedPin.equals("6983")) {
                throw new IllegalArgumentException(
                        "blockedPin: \"" + blockedPin + "\" is neither 6984 nor 6983 (quote it in the file)");
            }
        }
    }

    /** What selecting the current application again does. */
    public enum Reselection {
        /** All PINs have to be presented again. */
        @JsonProperty("clears-status")
        CLEARS_STATUS(CardSettings.Reselection.CLEARS_STATUS),
        /** Verified PINs stay verified. */
        @JsonProperty("keeps-status")
        KEEPS_STATUS(CardSettings.Reselection.KEEPS_STATUS);

        private final CardSettings.Reselection setting;

        Reselection(CardSettings.Reselection setting) {
            this.setting = setting;
        }
    }

    /** How a retry query with a trailing {@code 00} is answered. */
    public enum RetryQueryWithLe {
        /** {@code 6700}. */
        @JsonProperty("refused")
        REFUSED(CardSettings.RetryQueryWithLe.REFUSED),
        /** {@code 63Cx}. */
        @JsonProperty("answered")
        ANSWERED(CardSettings.RetryQueryWithLe.ANSWERED);

        private final CardSettings.RetryQueryWithLe setting;

        RetryQueryWithLe(CardSettings.RetryQueryWithLe setting) {
            this.setting = setting;
        }
    }

    /** The settings as the card takes them. */
    CardSettings toCardSettings() {
        return new CardSettings(
                settings.reselection.setting,
                StatusWord.of(Integer.parseInt(settings.blockedPin, 16)),
                settings.retryQueryWithLe.setting);
    }
}
