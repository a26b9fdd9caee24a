// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.nio.file.InvalidPathException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A reader and the card that it is to have: {@code [CARD@]HOST:PORT}.
 *
 * @param card which card; null: the one that the other options name
 * @param address where
 */
record Place(@Nullable CardChoice card, SlotAddress address) {
    private static Place parse(String text, int smallestPort, String example) {
        int at = text.lastIndexOf('@');
        SlotAddress address = SlotAddress.parse(text.substring(at + 1), smallestPort, example);
        if (at == 0) {
            throw new TypeConversionException(
                    "\"" + text + "\" names no card before the @; for example adult@" + address + " or " + address);
        }
        try {
            return new Place(at < 0 ? null : CardChoice.parse(text.substring(0, at)), address);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("\"" + text.substring(0, at) + "\" is no persona and no path of a file");
        }
    }

    /** Reads a slot of vpcd. */
    static final class Slot implements ITypeConverter<Place> {
        @Override
        public Place convert(String text) {
            return parse(text, 1, "127.0.0.1:35963");
        }
    }

    /** Reads an address to listen at. */
    static final class Door implements ITypeConverter<Place> {
        @Override
        public Place convert(String text) {
            return parse(text, 0, "127.0.0.1:0");
        }
    }
}
