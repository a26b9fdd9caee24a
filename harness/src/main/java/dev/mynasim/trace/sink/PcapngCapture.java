// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import dev.mynasim.trace.MaskedOctets;
import dev.mynasim.trace.TraceEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A capture for Wireshark: a pcapng file in which each event is a packet of GSMTAP, command and answer in one, as
 * Wireshark's dissector for SIM cards wants it. The words, the faults and what was masked are the packet's comment;
 * each slot is an interface. Hidden octets are asterisks.
 */
public final class PcapngCapture implements TraceSink {
    private static final int MOST_INTERFACES = 1000;

    private final OutputStream out;
    private final Map<String, Integer> interfaces = new HashMap<>();
    private boolean begun;
    private Instant last = Instant.EPOCH;

    /** @param out where to; closed with this */
    public PcapngCapture(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(TraceEvent event) throws IOException {
        last = event.time();
        byte[] payload = joined(event.command(), event.answer());
        if (payload.length == 0) {
            byte[] words = GsmtapPacket.log(last, event.meaning() + ": " + event.outcome());
            write(PcapngBlock.packet(interfaceOf(event.slot()), last, words, comment(event, 0)));
            return;
        }
        boolean command = event.kind() == TraceEvent.Kind.COMMAND;
        int fit = Math.min(payload.length, GsmtapPacket.MOST_PAYLOAD);
        byte[] packet = GsmtapPacket.of(
                command ? GsmtapPacket.APDU : GsmtapPacket.ATR,
                fit == payload.length ? payload : Arrays.copyOf(payload, fit));
        write(PcapngBlock.packet(interfaceOf(event.slot()), last, packet, comment(event, payload.length - fit)));
    }

    @Override
    public void lost(long events) throws IOException {
        String words = TraceText.PLAIN.lost(events);
        write(PcapngBlock.packet(interfaceOf(""), last, GsmtapPacket.log(last, words), words));
    }

    @Override
    public void close() throws IOException {
        try (out) {
            begin();
        }
    }

    private static byte[] joined(MaskedOctets command, MaskedOctets answer) {
        return ByteBuffer.allocate(command.length() + answer.length())
                .put(command.filled())
                .put(answer.filled())
                .array();
    }

    private static String comment(TraceEvent event, int cut) {
        StringBuilder comment = new StringBuilder(event.meaning());
        event.faults().forEach(fault -> comment.append("\n! ").append(fault));
        comment.append("\n").append(event.outcome());
        masked(comment, "command", event.command());
        masked(comment, "answer", event.answer());
        if (cut > 0) {
            comment.append("\n").append(cut).append(" octets did not fit into the packet");
        }
        return comment.toString();
    }

    private static void masked(StringBuilder comment, String what, MaskedOctets octets) {
        if (octets.hasMask()) {
            comment.append("\n%d octets of the %s are masked".formatted(octets.maskedTo() - octets.maskedFrom(), what));
        }
    }

    private int interfaceOf(String slot) throws IOException {
        begin();
        Integer known = interfaces.get(slot);
        if (known != null) {
            return known;
        }
        if (interfaces.size() >= MOST_INTERFACES) {
            return 0;
        }
        int number = interfaces.size();
        write(PcapngBlock.interfaceDescription(slot.isEmpty() ? "card" : slot));
        interfaces.put(slot, number);
        return number;
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            write(PcapngBlock.sectionHeader("MynaSim"));
        }
    }

    private void write(byte[] block) throws IOException {
        out.write(block);
        out.flush();
    }
}
