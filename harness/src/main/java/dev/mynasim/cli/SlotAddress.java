// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a reader is.
 *
 * @param host a name or an address
 * @param port 1 to 65,535; 0 for a free one, where something is to listen
 */
record SlotAddress(String host, int port) {
    private static final int LARGEST_PORT = 65_535;

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /**
     * Reads {@code HOST:PORT}; an IPv6 address stands in brackets.
     *
     * @param smallest 1, or 0 where a free port may be asked for
     * @param example for the message
     * @throws TypeConversionException when it is neither, in one sentence
     */
    static SlotAddress parse(String text, int smallest, String example) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        int port = colon < 0 ? -1 : port(text.substring(colon + 1));
        if (host.isEmpty() || port < smallest || port > LARGEST_PORT) {
            throw new TypeConversionException("\"" + text + "\" is not HOST:PORT with a port of " + smallest + " to "
                    + LARGEST_PORT + ", for example " + example);
        }
        return new SlotAddress(host, port);
    }

    private static int port(String digits) {
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
    }

    /** Reads where vpcd listens. */
    static final class Converter implements ITypeConverter<SlotAddress> {
        @Override
        public SlotAddress convert(String text) {
            return parse(text, 1, "127.0.0.1:35963");
        }
    }
}
