// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes down each frame as text, with the method that told it, so that lists compare by content. */
final class RecordingSink implements VpcdDecoder.Sink {
    final List<String> frames = new ArrayList<>();

    @Override
    public void empty() {
        frames.add("empty");
    }

    @Override
    public void octet(int value) {
        frames.add("octet %02x".formatted(value));
    }

    @Override
    public void message(byte[] body) {
        frames.add("message " + HexFormat.of().formatHex(body));
    }

    /** What a body must be told as, by the table of virtual-reader.md. */
    static String expected(byte[] body) {
        return switch (body.length) {
            case 0 -> "empty";
            case 1 -> "octet " + HexFormat.of().formatHex(body);
            default -> "message " + HexFormat.of().formatHex(body);
        };
    }
}
