// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code HOST:PORT} of a loopback address to listen on; port 0 is a free one, an IPv6 address in brackets. */
final class ListenAddress implements ITypeConverter<InetSocketAddress> {
    private static final int LARGEST_PORT = 65_535;

    @Override
    public InetSocketAddress convert(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        String port = colon < 0 ? "" : text.substring(colon + 1);
        if (!host.matches("localhost|127(\\.[0-9]{1,3}){3}|::1")
                || !port.matches("[0-9]{1,5}")
                || Integer.parseInt(port) > LARGEST_PORT) {
            throw new TypeConversionException("\"" + text
                    + "\" is not a loopback address with a port, for example 127.0.0.1:8080 (port 0: a free one)");
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port));
        } catch (UnknownHostException e) {
            throw new TypeConversionException("\"" + host + "\" is not an address");
        }
    }
}
