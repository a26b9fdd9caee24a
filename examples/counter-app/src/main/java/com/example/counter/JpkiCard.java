// SPDX-License-Identifier: Apache-2.0
package com.example.counter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** The JPKI application (公的個人認証) of a card, as far as this program needs it. */
final class JpkiCard {
    /** A certificate with its key and PIN: their files on the card. */
    enum Purpose {
        /** 利用者証明用: proves who somebody is. */
        LOGIN(0x000A, 0x0017, 0x0018),
        /** 署名用: signs documents; the certificate can be read only after the password. */
        SIGNATURE(0x0001, 0x001A, 0x001B);

        private final int certificate;
        private final int key;
        private final int pin;

        Purpose(int certificate, int key, int pin) {
            this.certificate = certificate;
            this.key = key;
            this.pin = pin;
        }
    }

    private static final byte[] JPKI = HexFormat.of().parseHex("d392f000260100000001");
    private static final byte[] SHA_256_DIGEST_INFO =
            HexFormat.of().parseHex("3031300d060960864801650304020105000420");
    private static final int BLOCK = 256;

    private final CardChannel channel;

    JpkiCard(CardChannel channel) throws CardException {
        this.channel = channel;
        expectOk("select the JPKI application", new CommandAPDU(0x00, 0xA4, 0x04, 0x0C, JPKI));
    }

    void verifyPin(Purpose purpose, char[] pin) throws CardException, PinRefusedException {
        select(purpose.pin);
        byte[] octets = new byte[pin.length];
        for (int i = 0; i < pin.length; i++) {
            octets[i] = (byte) pin[i];
        }
        int sw = channel.transmit(new CommandAPDU(0x00, 0x20, 0x00, 0x80, octets)).getSW();
        if (sw != 0x9000) {
            throw new PinRefusedException((sw & 0xFFF0) == 0x63C0 ? sw & 0x0F : 0);
        }
    }

    X509Certificate certificate(Purpose purpose) throws CardException {
        select(purpose.certificate);
        byte[] header = read(0, 4);
        int length = 4 + ((header[2] & 0xFF) << 8 | header[3] & 0xFF);
        ByteArrayOutputStream contents = new ByteArrayOutputStream(length);
        while (contents.size() < length) {
            contents.writeBytes(read(contents.size(), Math.min(BLOCK, length - contents.size())));
        }
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(contents.toByteArray()));
        } catch (CertificateException e) {
            throw new CardException("what stands on the card is not a certificate", e);
        }
    }

    byte[] sign(Purpose purpose, byte[] message) throws CardException {
        select(purpose.key);
        ByteArrayOutputStream digestInfo = new ByteArrayOutputStream();
        digestInfo.writeBytes(SHA_256_DIGEST_INFO);
        try {
            digestInfo.writeBytes(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return expectOk("sign", new CommandAPDU(0x80, 0x2A, 0x00, 0x80, digestInfo.toByteArray(), BLOCK))
                .getData();
    }

    private void select(int file) throws CardException {
        byte[] id = {(byte) (file >> 8), (byte) file};
        expectOk("select file %04X".formatted(file), new CommandAPDU(0x00, 0xA4, 0x02, 0x0C, id));
    }

    private byte[] read(int offset, int length) throws CardException {
        return expectOk("read", new CommandAPDU(0x00, 0xB0, offset >> 8, offset & 0xFF, length))
                .getData();
    }

    private ResponseAPDU expectOk(String wanted, CommandAPDU command) throws CardException {
        ResponseAPDU answer = channel.transmit(command);
        if (answer.getSW() != 0x9000) {
            throw new CardException("the card does not %s: %04X".formatted(wanted, answer.getSW()));
        }
        return answer;
    }
}
