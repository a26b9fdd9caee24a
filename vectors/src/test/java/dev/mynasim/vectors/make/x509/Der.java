// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes DER (ITU-T X.690), value by value. */
final class Der {
    static final byte[] NULL = tlv(0x05);
    static final byte[] TRUE = tlv(0x01, new byte[] {(byte) 0xFF});

    private Der() {}

    /** Tag, shortest length and the parts one behind the other. */
    static byte[] tlv(int tag, byte[]... parts) {
        byte[] value = join(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (value.length < 0x80) {
            out.write(value.length);
        } else if (value.length < 0x100) {
            out.write(0x81);
            out.write(value.length);
        } else {
            out.write(0x82);
            out.write(value.length >> 8);
            out.write(value.length);
        }
        out.writeBytes(value);
        return out.toByteArray();
    }

    static byte[] seq(byte[]... parts) {
        return tlv(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return tlv(0x31, parts);
    }

    /** A constructed value with a tag of the context. */
    static byte[] context(int number, byte[]... parts) {
        return tlv(0xA0 | number, parts);
    }

    static byte[] integer(String hex) {
        return tlv(0x02, new BigInteger(hex, 16).toByteArray());
    }

    static byte[] integer(BigInteger value) {
        return tlv(0x02, value.toByteArray());
    }

    static byte[] octets(byte[]... parts) {
        return tlv(0x04, parts);
    }

    static byte[] bits(int unused, byte[]... parts) {
        return tlv(0x03, new byte[] {(byte) unused}, join(parts));
    }

    static byte[] utf8(String text) {
        return tlv(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] printable(String text) {
        return tlv(0x13, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] ia5(String text) {
        return tlv(0x16, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Any kind of string. */
    static byte[] string(int tag, String text, Charset charset) {
        return tlv(tag, text.getBytes(charset));
    }

    /** {@code YYMMDDhhmmssZ}. */
    static byte[] utcTime(String text) {
        return tlv(0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** {@code YYYYMMDDhhmmssZ}. */
    static byte[] generalizedTime(String text) {
        return tlv(0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            arc(out, Integer.parseInt(arcs[i]));
        }
        return tlv(0x06, out.toByteArray());
    }

    private static void arc(ByteArrayOutputStream out, int arc) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if ((arc >> shift) != 0) {
                out.write(0x80 | ((arc >> shift) & 0x7F));
            }
        }
        out.write(arc & 0x7F);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
