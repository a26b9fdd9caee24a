// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import dev.mynasim.vectors.Octets;
import dev.mynasim.vectors.VpcdCase;
import dev.mynasim.vectors.VpcdCase.Message;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What the decoder made of the segments of a stream, in the words of the suite wire-vpcd. */
final class VpcdStream implements VpcdDecoder.Sink {
    private final boolean fromReader;
    private final VpcdDecoder decoder;
    private final List<Message> messages = new ArrayList<>();
    private String refusal = "";

    VpcdStream(VpcdCase.Input input) {
        fromReader = input.fromReader();
        Integer longest = input.longest();
        decoder = longest == null ? new VpcdDecoder() : new VpcdDecoder(longest);
    }

    /** Gives it a segment, frame by frame as a connection would, which ends with the first bad frame. */
    void take(byte[] stream, int from, int to) {
        ByteBuffer in = ByteBuffer.wrap(stream, from, to - from);
        while (refusal.isEmpty() && decoder.decode(in, this)) {
            // one frame a turn
        }
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    /** The reason of the first bad frame; empty when there was none. */
    String refusal() {
        return refusal;
    }

    boolean midFrame() {
        return decoder.midFrame();
    }

    @Override
    public void empty() {
        if (fromReader) {
            refusal = "EMPTY_FRAME";
        } else {
            messages.add(new Message("gone", null));
        }
    }

    @Override
    public void octet(int value) {
        VpcdControl control = VpcdControl.ofCode(value);
        if (!fromReader) {
            message(new byte[] {(byte) value});
        } else if (control == null) {
            refusal = "UNKNOWN_CONTROL";
        } else {
            messages.add(new Message(says(control), null));
        }
    }

    @Override
    public void message(byte[] body) {
        messages.add(new Message(fromReader ? "command" : "answer", Octets.of(body)));
    }

    @Override
    public void tooLong(int length) {
        refusal = "TOO_LONG";
    }

    private static String says(VpcdControl control) {
        return switch (control) {
            case POWER_OFF -> "power-off";
            case POWER_ON -> "power-on";
            case RESET -> "reset";
            case ATR -> "ask-atr";
        };
    }
}
