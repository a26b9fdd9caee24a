// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import dev.mynasim.vectors.VectorFormatException;
import dev.mynasim.vectors.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the traces of this module. */
public final class ClientTraces {
    /** The clients, in the order of card-protocol.md section 8.1. */
    public static final List<String> CLIENTS = List.of(
            "opensc",
            "myna",
            "myna-go",
            "myna-card",
            "jpki-signer-android",
            "jpkireader",
            "flutter-nfc-mynumber",
            "jpki-rs",
            "pyjpki",
            "myna-browser-extension",
            "jsapdu",
            "tret-japan-nfc-reader",
            "jpki-local-signer",
            "webusb-mynumbercard",
            "jpki-wallet",
            "myna-mpa");

    private ClientTraces() {}

    /** The traces of all clients. */
    public static List<ClientTrace> readAll() {
        return CLIENTS.stream().map(ClientTraces::read).toList();
    }

    /**
     * The trace of a client.
     *
     * @param client one of {@link #CLIENTS}
     * @throws VectorFormatException when the file is not as its format says
     * @throws IllegalArgumentException when there is no such client
     */
    public static ClientTrace read(String client) {
        String file = client + ".json";
        try (InputStream json = ClientTraces.class.getResourceAsStream(file)) {
            if (json == null) {
                throw new IllegalArgumentException("there is no trace of a client named " + client);
            }
            ClientTrace read = Vectors.readDocument(file, json, ClientTrace.class);
            if (!read.client().equals(client)) {
                throw new IllegalArgumentException(file + " says that it is of " + read.client());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
