// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.rule;

import java.time.Duration;

/**
 * A choice where sources disagree (counter-procedures.md section 6). Each choice is an enum that is named after its
 * topic; its first constant is the sheet's default.
 */
public sealed interface Policy {
    /** The conflict that this choice settles, {@code K1} to {@code K14}. */
    String conflict();

    /** The constant's name. */
    String name();

    /** K1: how long a sign PIN may be. */
    enum SignPinLength implements Policy {
        /** Up to 16 characters. */
        SIX_TO_SIXTEEN(16),
        /** Fewer than 16. */
        SIX_TO_FIFTEEN(15);

        private final int most;

        SignPinLength(int most) {
            this.most = most;
        }

        /** Most characters. */
        public int most() {
            return most;
        }

        @Override
        public String conflict() {
            return "K1";
        }
    }

    /** K2: which characters a sign PIN needs when it is set; a card compares octets only. */
    enum SignPinCharacters implements Policy {
        /** At least one of A-Z and one of 0-9. */
        LETTER_AND_DIGIT,
        /** As the default, but a-z is taken for A-Z. */
        FOLD_TO_UPPER_CASE,
        /** Any of A-Z and 0-9, as some clients accept. */
        LETTERS_OR_DIGITS;

        @Override
        public String conflict() {
            return "K2";
        }
    }

    /** K3: when the three months before expiry begin. */
    enum RenewalWindow implements Policy {
        /** Expiry less three months (the last day of a shorter month), plus one day. */
        DAY_AFTER_THREE_MONTHS_BEFORE,
        /** Expiry less three months. */
        THREE_MONTHS_BEFORE,
        /** The first day from which three months reach beyond expiry. */
        LESS_THAN_THREE_MONTHS_LEFT;

        @Override
        public String conflict() {
            return "K3";
        }
    }

    /** K4: how long after issue a certificate cannot be used. */
    enum ActivationDelay implements Policy {
        /** Both after 24 hours. */
        ONE_DAY(24, 24),
        /** At once. */
        NONE(0, 0),
        /** Sign after 24 hours, auth after one. */
        SIGN_ONE_DAY_AUTH_ONE_HOUR(24, 1),
        /** Both after two days. */
        TWO_DAYS(48, 48),
        /** Both after three days. */
        THREE_DAYS(72, 72);

        private final int signHours;
        private final int authHours;

        ActivationDelay(int signHours, int authHours) {
            this.signHours = signHours;
            this.authHours = authHours;
        }

        /** Of a sign certificate. */
        public Duration sign() {
            return Duration.ofHours(signHours);
        }

        /** Of an auth certificate. */
        public Duration auth() {
            return Duration.ofHours(authHours);
        }

        @Override
        public String conflict() {
            return "K4";
        }
    }

    /** K5: what becomes of certificates on hold when the card is found. */
    enum FoundCard implements Policy {
        /** They are revoked on application and issued anew. */
        REISSUE,
        /** The hold is lifted and they can be used again. */
        LIFT_HOLD,
        /** The hold stays; nothing happens to them. */
        HOLD_STAYS;

        @Override
        public String conflict() {
            return "K5";
        }
    }

    /** K6: how the 90 days of continued use are counted. */
    enum NinetyDays implements Policy {
        /** The day of notification is day 1. */
        NOTIFICATION_IS_DAY_ONE,
        /** 90 days have to pass: one day more. */
        NINETY_DAYS_PASS;

        @Override
        public String conflict() {
            return "K6";
        }
    }

    /** K7: when a move to another municipality ends the sign certificate. */
    enum MoveOutEnds implements Policy {
        /** On the planned day of the move-out or with the move-in, whichever is earlier. */
        EARLIER_OF_BOTH,
        /** With the notice of the move-out. */
        MOVE_OUT_NOTICE,
        /** With the move-in. */
        MOVE_IN;

        @Override
        public String conflict() {
            return "K7";
        }
    }

    /** K8: whether an adult ward can have a sign certificate. */
    enum Wards implements Policy {
        /** No. */
        REJECT,
        /** An exception is made, through the legal representative. */
        EXCEPTION;

        @Override
        public String conflict() {
            return "K8";
        }
    }

    /** K9: what a card answers when a PIN is blocked; decided by the card's profile unless said otherwise. */
    enum BlockedPin implements Policy {
        /** What the card's profile says. */
        AS_THE_CARD_PROFILE,
        /** {@code 63C0}. */
        SW_63C0,
        /** {@code 6983}. */
        SW_6983,
        /** {@code 6984}. */
        SW_6984;

        @Override
        public String conflict() {
            return "K9";
        }
    }

    /** K10: the command that changes a PIN. */
    enum ChangeCommand implements Policy {
        /** Either works. */
        BOTH,
        /** {@code 00 24 01 80}. */
        CHANGE_REFERENCE_DATA,
        /** {@code 80 32 00 80}. */
        CHANGE_KEY;

        @Override
        public String conflict() {
            return "K10";
        }
    }

    /** K11: whether kiosks reset the auth PIN. */
    enum KioskAuthReset implements Policy {
        /** At some chains. */
        SOME_CHAINS,
        /** Nowhere, as an older page says. */
        NOWHERE;

        @Override
        public String conflict() {
            return "K11";
        }
    }

    /** K12: how long a certificate lasts. */
    enum CertificateLength implements Policy {
        /** To a birthday. */
        BIRTHDAY,
        /** Five years from the day of issue. */
        FIVE_YEARS_FROM_ISSUE;

        @Override
        public String conflict() {
            return "K12";
        }
    }

    /** K13: who pays the 200 yen. */
    enum CertificateFee implements Policy {
        /** Who gets a new card after loss or by the own fault. */
        WITH_REPLACED_CARD,
        /** Everybody whose certificate is issued again and whom no exemption names. */
        EVERY_REISSUE;

        @Override
        public String conflict() {
            return "K13";
        }
    }

    /** K14: the last day on which a certificate was written to a Juki card (住基カード). */
    enum JukiCardEnd implements Policy {
        /** 2015-12-22, as Takasaki says. */
        DECEMBER_22,
        /** 2015-12-18, as one town says. */
        DECEMBER_18;

        @Override
        public String conflict() {
            return "K14";
        }
    }
}
