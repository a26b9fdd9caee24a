// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * The status word SW1-SW2 that ends a response (ISO/IEC 7816-4:2013 5.6, Tables 5 and 6). The constants are those that
 * the My Number card sends or that its clients know (card-protocol.md §6). Any other value is a status word too.
 *
 * @param value 0 to 65,535, SW1 in the high octet
 */
public record StatusWord(int value) {
    /** {@code 9000}: normal processing. */
    public static final StatusWord OK = new StatusWord(0x9000);
    /** {@code 6281}: part of the returned data may be corrupted. */
    public static final StatusWord DATA_MAY_BE_CORRUPTED = new StatusWord(0x6281);
    /** {@code 6282}: end of file or record reached before Ne octets were read. */
    public static final StatusWord END_OF_FILE = new StatusWord(0x6282);
    /** {@code 6283}: selected file deactivated; with JICSAP, the DF is locked. */
    public static final StatusWord SELECTED_FILE_DEACTIVATED = new StatusWord(0x6283);
    /** {@code 6300}: no match, and the card says nothing of tries. */
    public static final StatusWord VERIFICATION_FAILED = new StatusWord(0x6300);
    /** {@code 6381}: file filled up by the last write. */
    public static final StatusWord FILE_FILLED_UP = new StatusWord(0x6381);
    /** {@code 63C0}: no tries left. The answer to a query on blocked reference data. */
    public static final StatusWord NO_TRIES_LEFT = new StatusWord(0x63C0);
    /** {@code 6400}: execution error, memory unchanged. */
    public static final StatusWord EXECUTION_ERROR = new StatusWord(0x6400);
    /** {@code 6581}: memory failure. */
    public static final StatusWord MEMORY_FAILURE = new StatusWord(0x6581);
    /** {@code 66F1}: the security environment is not set up (the card's own). */
    public static final StatusWord SECURITY_ENVIRONMENT_NOT_SET = new StatusWord(0x66F1);
    /** {@code 6700}: wrong length. */
    public static final StatusWord WRONG_LENGTH = new StatusWord(0x6700);
    /** {@code 6881}: logical channel not supported. */
    public static final StatusWord LOGICAL_CHANNEL_NOT_SUPPORTED = new StatusWord(0x6881);
    /** {@code 6882}: secure messaging not supported. */
    public static final StatusWord SECURE_MESSAGING_NOT_SUPPORTED = new StatusWord(0x6882);
    /** {@code 6883}: last command of the chain expected. */
    public static final StatusWord LAST_COMMAND_OF_CHAIN_EXPECTED = new StatusWord(0x6883);
    /** {@code 6884}: command chaining not supported. */
    public static final StatusWord COMMAND_CHAINING_NOT_SUPPORTED = new StatusWord(0x6884);
    /** {@code 6981}: command incompatible with the file structure. */
    public static final StatusWord COMMAND_INCOMPATIBLE_WITH_FILE_STRUCTURE = new StatusWord(0x6981);
    /** {@code 6982}: security status not satisfied. */
    public static final StatusWord SECURITY_STATUS_NOT_SATISFIED = new StatusWord(0x6982);
    /** {@code 6983}: authentication method blocked. */
    public static final StatusWord AUTHENTICATION_METHOD_BLOCKED = new StatusWord(0x6983);
    /** {@code 6984}: referenced IEF blocked (JICSAP); ISO says "reference data not usable". */
    public static final StatusWord REFERENCED_IEF_BLOCKED = new StatusWord(0x6984);
    /** {@code 6985}: conditions of use not satisfied. */
    public static final StatusWord CONDITIONS_OF_USE_NOT_SATISFIED = new StatusWord(0x6985);
    /** {@code 6986}: command not allowed, no current EF. */
    public static final StatusWord NO_CURRENT_EF = new StatusWord(0x6986);
    /** {@code 6987}: expected secure messaging data objects missing. */
    public static final StatusWord SM_OBJECTS_MISSING = new StatusWord(0x6987);
    /** {@code 6988}: incorrect secure messaging data objects. */
    public static final StatusWord SM_OBJECTS_INCORRECT = new StatusWord(0x6988);
    /** {@code 69FC}: no secure messaging session (the card's own). */
    public static final StatusWord NO_SM_SESSION = new StatusWord(0x69FC);
    /** {@code 6A80}: incorrect parameters in the command data field. */
    public static final StatusWord WRONG_DATA = new StatusWord(0x6A80);
    /** {@code 6A81}: function not supported. */
    public static final StatusWord FUNCTION_NOT_SUPPORTED = new StatusWord(0x6A81);
    /** {@code 6A82}: file or application not found. */
    public static final StatusWord FILE_NOT_FOUND = new StatusWord(0x6A82);
    /** {@code 6A83}: record not found. */
    public static final StatusWord RECORD_NOT_FOUND = new StatusWord(0x6A83);
    /** {@code 6A84}: not enough memory space in the file. */
    public static final StatusWord NOT_ENOUGH_MEMORY = new StatusWord(0x6A84);
    /** {@code 6A85}: Nc inconsistent with TLV structure. */
    public static final StatusWord NC_INCONSISTENT_WITH_TLV = new StatusWord(0x6A85);
    /** {@code 6A86}: incorrect parameters P1-P2. */
    public static final StatusWord INCORRECT_P1_P2 = new StatusWord(0x6A86);
    /** {@code 6A87}: Nc inconsistent with parameters P1-P2. */
    public static final StatusWord NC_INCONSISTENT_WITH_P1_P2 = new StatusWord(0x6A87);
    /** {@code 6A88}: referenced data or reference data not found. */
    public static final StatusWord REFERENCED_DATA_NOT_FOUND = new StatusWord(0x6A88);
    /** {@code 6B00}: wrong parameters P1-P2; here, an offset outside the EF. */
    public static final StatusWord WRONG_OFFSET = new StatusWord(0x6B00);
    /** {@code 6D00}: instruction code not supported or invalid. */
    public static final StatusWord INS_NOT_SUPPORTED = new StatusWord(0x6D00);
    /** {@code 6E00}: class not supported. */
    public static final StatusWord CLA_NOT_SUPPORTED = new StatusWord(0x6E00);
    /** {@code 6F00}: no precise diagnosis. */
    public static final StatusWord NO_PRECISE_DIAGNOSIS = new StatusWord(0x6F00);

    /** What SW1 says in general (ISO/IEC 7816-4:2013 Table 5). */
    public enum Kind {
        /** {@code 9000} and {@code 61xx}: process completed. */
        NORMAL,
        /** {@code 62xx}, {@code 63xx}: process completed with a warning. */
        WARNING,
        /** {@code 64xx} to {@code 66xx}: process aborted while it was carried out. */
        EXECUTION_ERROR,
        /** {@code 67xx} to {@code 6Fxx}: process aborted by a check. */
        CHECKING_ERROR,
        /** ISO leaves it to the card, or does not allow it. */
        OTHER
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when the value is not 0 to 65,535
     */
    public StatusWord {
        if (value < 0 || value > 0xFFFF) {
            throw new IllegalArgumentException("a status word is 0 to 65535, not " + value);
        }
    }

    /**
     * The status word of this value.
     *
     * @param value 0 to 65,535, SW1 in the high octet
     * @throws IllegalArgumentException when it is outside
     */
    public static StatusWord of(int value) {
        return value == OK.value ? OK : new StatusWord(value);
    }

    /**
     * {@code 63Cx}: so many tries left.
     *
     * @param tries 0 to 15
     * @throws IllegalArgumentException when it is outside
     */
    public static StatusWord ofTriesLeft(int tries) {
        if (tries < 0 || tries > 15) {
            throw new IllegalArgumentException("tries left are 0 to 15, not " + tries);
        }
        return new StatusWord(NO_TRIES_LEFT.value | tries);
    }

    /** The first octet, 0 to 255. */
    public int sw1() {
        return value >> 8;
    }

    /** The second octet, 0 to 255. */
    public int sw2() {
        return value & 0xFF;
    }

    /** Whether it is {@code 9000}. Warnings and {@code 61xx} are no success here. */
    public boolean isSuccess() {
        return value == OK.value;
    }

    /** What SW1 says in general. */
    public Kind kind() {
        return switch (sw1()) {
            case 0x61 -> Kind.NORMAL;
            case 0x62, 0x63 -> Kind.WARNING;
            case 0x64, 0x65, 0x66 -> Kind.EXECUTION_ERROR;
            case 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F -> Kind.CHECKING_ERROR;
            default -> isSuccess() ? Kind.NORMAL : Kind.OTHER;
        };
    }

    /** The last digit of {@code 63Cx}, 0 to 15; empty for any other status word. */
    public OptionalInt triesLeft() {
        return (value & 0xFFF0) == NO_TRIES_LEFT.value ? OptionalInt.of(value & 0x0F) : OptionalInt.empty();
    }

    /**
     * A short title in the words of ISO/IEC 7816-4, or in those of JICSAP and the My Number card where card-protocol.md
     * §6 gives a meaning of its own ({@code 6984}, {@code 66F1}, {@code 69FC}, {@code 6B00}).
     */
    public String title() {
        return StatusWordTexts.title(this);
    }

    /** A sentence for a person: what happened, with the number or the value in it where there is one. */
    public String sentence() {
        return StatusWordTexts.sentence(this);
    }

    /** The two octets, SW1 first. */
    public byte[] octets() {
        return new byte[] {(byte) sw1(), (byte) sw2()};
    }

    /** Four upper-case hexadecimal digits, for example {@code 63C2}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04X", value);
    }
}
