// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Titles and sentences of the status words: ISO/IEC 7816-4:2013 Tables 5 and 6, and card-protocol.md §6 where it gives
 * the card's own meaning. Status words without a text of their own are told by their family.
 */
final class StatusWordTexts {
    private record Text(String title, String sentence) {}

    private static final Map<Integer, Text> EXACT = Map.ofEntries(
            text(0x9000, "Normal processing", "The card has carried the command out."),
            text(0x6281, "Part of returned data may be corrupted", "Part of the returned data may be wrong."),
            text(
                    0x6282,
                    "End of file or record reached before reading Ne bytes",
                    "The file ended before as many octets were read as were asked for."),
            text(0x6283, "Selected file deactivated", "The selected file or application is locked."),
            text(
                    0x6284,
                    "File control information not formatted as required",
                    "The card's description of the file is not in the format that was asked for."),
            text(0x6285, "Selected file in termination state", "The selected file is at the end of its life."),
            text(
                    0x6300,
                    "No match",
                    "The value that was presented does not match; the card does not say how many tries are left."),
            text(0x6381, "File filled up by the last write", "The last write has filled the file up."),
            text(0x6400, "Execution error", "The command failed on the way; the card's memory is unchanged."),
            text(0x6401, "Immediate response required by the card", "The card asks for an answer at once."),
            text(0x6500, "Execution error, memory changed", "The command failed on the way; memory may have changed."),
            text(0x6581, "Memory failure", "The card could not write its memory."),
            text(
                    0x66F1,
                    "Security environment not set up",
                    "The security environment that the command needs is not set up in this application."),
            text(0x6700, "Wrong length", "The command has a length that the card does not take."),
            text(0x6881, "Logical channel not supported", "The card knows only the basic logical channel."),
            text(0x6882, "Secure messaging not supported", "The card does not take secure messaging here."),
            text(
                    0x6883,
                    "Last command of the chain expected",
                    "The card waits for the last command of a chain and got another one."),
            text(0x6884, "Command chaining not supported", "The card does not take a command in pieces."),
            text(
                    0x6981,
                    "Command incompatible with file structure",
                    "The command does not fit the kind of file that is selected."),
            text(
                    0x6982,
                    "Security status not satisfied",
                    "What the access rule asks for, such as a PIN, has not been presented."),
            text(0x6983, "Authentication method blocked", "The PIN or key is blocked: its tries are used up."),
            text(0x6984, "Referenced IEF blocked", "The PIN or key that the command refers to is blocked."),
            text(0x6985, "Conditions of use not satisfied", "The command cannot be used in this way or at this point."),
            text(0x6986, "Command not allowed (no current EF)", "No file is selected that the command could work on."),
            text(
                    0x6987,
                    "Expected secure messaging data objects missing",
                    "A data object of secure messaging that the card expects is missing."),
            text(
                    0x6988,
                    "Incorrect secure messaging data objects",
                    "The data objects of secure messaging are wrong; the session is over."),
            text(0x69FC, "No secure messaging session", "There is no secure messaging session."),
            text(
                    0x6A80,
                    "Incorrect parameters in the command data field",
                    "The data field of the command holds something the card does not take."),
            text(0x6A81, "Function not supported", "The card does not have this function."),
            text(0x6A82, "File or application not found", "The card has no such file or application."),
            text(0x6A83, "Record not found", "The file has no such record."),
            text(0x6A84, "Not enough memory space in the file", "The file has no room for the data."),
            text(
                    0x6A85,
                    "Nc inconsistent with TLV structure",
                    "The length of the data does not fit its TLV structure."),
            text(0x6A86, "Incorrect parameters P1-P2", "The card does not know this value of P1 and P2."),
            text(0x6A87, "Nc inconsistent with parameters P1-P2", "The length of the data does not fit P1 and P2."),
            text(
                    0x6A88,
                    "Referenced data or reference data not found",
                    "The card has no data, PIN or key under this reference."),
            text(0x6A89, "File already exists", "There is a file of this identifier already."),
            text(0x6A8A, "DF name already exists", "There is an application of this name already."),
            text(0x6B00, "Wrong parameters P1-P2 (offset outside the EF)", "The offset is behind the end of the file."),
            text(
                    0x6D00,
                    "Instruction code not supported or invalid",
                    "The card does not know this instruction in this class."),
            text(0x6E00, "Class not supported", "The card does not know this class of commands."),
            text(0x6F00, "No precise diagnosis", "The command failed and the card does not say why."));

    private StatusWordTexts() {}

    private static Map.Entry<Integer, Text> text(int value, String title, String sentence) {
        return entry(value, new Text(title, sentence));
    }

    static String title(StatusWord word) {
        @Nullable Text exact = EXACT.get(word.value());
        return exact != null ? exact.title() : family(word).title();
    }

    static String sentence(StatusWord word) {
        @Nullable Text exact = EXACT.get(word.value());
        return exact != null ? exact.sentence() : family(word).sentence();
    }

    private static Text family(StatusWord word) {
        if (word.triesLeft().isPresent()) {
            return tries(word.triesLeft().getAsInt());
        }
        return switch (word.sw1()) {
            case 0x61 -> stillAvailable(word);
            case 0x62 -> of(word, "Warning, memory unchanged", "The card warns, with its memory unchanged");
            case 0x63 -> of(word, "Warning, memory changed", "The card warns, and its memory may have changed");
            case 0x64 -> of(word, "Execution error, memory unchanged", "The command failed, with memory unchanged");
            case 0x65 -> of(word, "Execution error, memory changed", "The command failed; memory may have changed");
            case 0x66 -> of(word, "Security-related issue", "The command failed for a reason of security");
            case 0x67 -> of(word, "Wrong length", "The command has a length that the card does not take");
            case 0x68 -> of(word, "Functions in CLA not supported", "The card does not take what the class asks for");
            case 0x69 -> of(word, "Command not allowed", "The card does not allow the command");
            case 0x6A -> of(word, "Wrong parameters P1-P2", "The card does not take the parameters or the data");
            case 0x6B -> of(word, "Wrong parameters P1-P2", "The card does not take P1 and P2");
            case 0x6C -> wrongLe(word);
            case 0x6D ->
                of(word, "Instruction code not supported or invalid", "The card does not know the instruction");
            case 0x6E -> of(word, "Class not supported", "The card does not know the class");
            case 0x6F -> of(word, "No precise diagnosis", "The command failed and the card does not say why");
            default ->
                of(word, "Status word not defined by ISO/IEC 7816-4", "The card answered with a value of its own");
        };
    }

    /** The words fit a failed comparison and a mere question for the counter: the card answers both alike. */
    private static Text tries(int left) {
        String title = "Tries left: " + left;
        return switch (left) {
            case 0 -> new Text(title, "No tries are left for the PIN or key: it is blocked.");
            case 1 -> new Text(title, "1 try is left for the PIN or key.");
            default -> new Text(title, left + " tries are left for the PIN or key.");
        };
    }

    private static Text stillAvailable(StatusWord word) {
        String count = word.sw2() == 0 ? "256 or more" : Integer.toString(word.sw2());
        return new Text(
                "Process completed, data bytes still available",
                "The card has carried the command out; octets to fetch with GET RESPONSE: " + count + ".");
    }

    private static Text wrongLe(StatusWord word) {
        int available = word.sw2() == 0 ? 256 : word.sw2();
        return new Text("Wrong Le field", "Le is wrong: the octets that are available are " + available + ".");
    }

    private static Text of(StatusWord word, String title, String sentence) {
        return new Text(title, sentence + " (" + word + ").");
    }
}
