// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** A client as the traces of card-protocol.md section 8 show one: octets in hexadecimal, nothing clever. */
public final class CardClient {
    public static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Icc card;

    CardClient(Icc card) {
        this.card = card;
    }

    public Icc card() {
        return card;
    }

    /** Sends a command, blanks allowed, and gives the whole response in hexadecimal. */
    public String send(String command) {
        return HEX.formatHex(transmit(HEX.parseHex(command.replace(" ", ""))));
    }

    public byte[] transmit(byte[] command) {
        try {
            return card.transmit(command);
        } catch (LinkException e) {
            throw new AssertionError(e);
        }
    }

    public CardClient selectJpki() {
        return expect(SELECT_JPKI, "9000");
    }

    public CardClient selectFile(String id) {
        return expect("00A4020C02" + id, "9000");
    }

    /** VERIFY with ASCII data on the current EF; gives the status word. */
    public String verify(String pin) {
        return send("00200080%02X%s".formatted(pin.length(), HEX.formatHex(pin.getBytes(StandardCharsets.US_ASCII))));
    }

    public CardClient expect(String command, String response) {
        String answer = send(command);
        if (!answer.equals(response)) {
            throw new AssertionError(command + " was answered with " + answer + " instead of " + response);
        }
        return this;
    }

    /** Reads the current EF from its start to {@code 6B00} in blocks of 256. */
    public byte[] readCurrentFile() {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        for (int offset = 0; offset < 0x8000; offset += 256) {
            String answer = send("00B0%04X00".formatted(offset));
            if (!answer.endsWith("9000")) {
                if (!answer.equals("6B00")) {
                    throw new AssertionError("READ BINARY at " + offset + " was answered with " + answer);
                }
                return contents.toByteArray();
            }
            contents.writeBytes(HEX.parseHex(answer.substring(0, answer.length() - 4)));
        }
        throw new AssertionError("the file has no end");
    }

    public X509Certificate readCertificate(String id) {
        selectFile(id);
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(readCurrentFile()));
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }
}
