// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

/** What ends certificates, or does not (counter-procedures.md section 4). */
public enum RegisterEvent {
    /** 転居. */
    MOVE_WITHIN_CITY,
    /** 転入. */
    MOVE_IN,
    /** 転出. */
    MOVE_OUT,
    /** A move abroad with continued use of the card. */
    MOVE_ABROAD_CONTINUED,
    /** A move abroad without. */
    MOVE_ABROAD,
    /** Name, sex or birth date changes. */
    DATA_CHANGE,
    /** A minor correction of the register. */
    MINOR_CORRECTION,
    /** Death. */
    DEATH,
    /** Loss or theft is reported. */
    LOSS,
    /** The holder's key is known to others. */
    KEY_LEAK,
    /** The holder asks for it. */
    REQUEST,
    /** Renewed, or issued again. */
    RENEWAL,
    /** The card is destroyed before hand-over. */
    DESTROYED,
    /** The card ends, is given back, or a deadline of continued use was missed. */
    LAPSE,
    /** A PIN locks. */
    PIN_LOCK,
    /** The certificate's last day passes. */
    EXPIRY,
    /** The CA recorded something wrong. */
    RECORDING_ERROR,
    /** The CA's key is known to others. */
    CA_KEY_LEAK
}
