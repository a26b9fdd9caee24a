// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.client;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/**
 * A client of the JPKI application, with the commands that clients use (card-protocol.md section 8): plain short APDUs,
 * selection before use, certificates by their DER length.
 */
public final class JpkiClient {
    private static final Aid JPKI = Aid.ofHex("D392F000260100000001");
    private static final int DER_HEADER = 4;
    private static final int DER_SEQUENCE_TWO_OCTET_LENGTH = 0x3082;
    private static final int SHORT_BLOCK = 256;
    private static final int SIGNATURE = 256;

    private final Icc card;

    /** @param card a card with power */
    public JpkiClient(Icc card) {
        this.card = card;
    }

    /** Selects the application. Security status from before is gone. */
    public void select() throws LinkException, CardAnswerException {
        expectOk(
                "select the JPKI application",
                CommandApdu.of(0x00, 0xA4, 0x04, 0x0C).withData(JPKI.octets()));
    }

    /** Reads a certificate: the header, then as many octets as it announces. */
    public X509Certificate readCertificate(JpkiFile.Certificate which) throws LinkException, CardAnswerException {
        return parse(which, readOctets(which));
    }

    /** The same as octets, in DER. */
    public byte[] readOctets(JpkiFile.Certificate which) throws LinkException, CardAnswerException {
        selectFile(which.id(), which.label());
        String wanted = "read the " + which.label();
        ByteBuffer header = ByteBuffer.wrap(expectOk(wanted, read(0, DER_HEADER)));
        if (header.remaining() != DER_HEADER
                || Short.toUnsignedInt(header.getShort()) != DER_SEQUENCE_TWO_OCTET_LENGTH) {
            throw new CardAnswerException("the " + which.label() + " does not start as a certificate does");
        }
        int length = DER_HEADER + Short.toUnsignedInt(header.getShort());
        ByteArrayOutputStream contents = new ByteArrayOutputStream(length);
        while (contents.size() < length) {
            byte[] block = expectOk(wanted, read(contents.size(), Math.min(SHORT_BLOCK, length - contents.size())));
            if (block.length == 0) {
                throw new CardAnswerException("the card stopped in the middle of the " + which.label());
            }
            contents.writeBytes(block);
        }
        return contents.toByteArray();
    }

    /**
     * Reads a part of a certificate's file with one command.
     *
     * @param offset 0 to 32,767
     * @param length 1 to 256
     */
    public byte[] readPart(JpkiFile.Certificate which, int offset, int length)
            throws LinkException, CardAnswerException {
        selectFile(which.id(), which.label());
        return expectOk("read the " + which.label(), read(offset, length));
    }

    /**
     * Random octets of the card.
     *
     * @param length 1 to 256
     */
    public byte[] random(int length) throws LinkException, CardAnswerException {
        byte[] octets = expectOk(
                "give random octets", CommandApdu.of(0x00, 0x84, 0x00, 0x00).withNe(length));
        if (octets.length != length) {
            throw new CardAnswerException(octets.length + " random octets came instead of " + length);
        }
        return octets;
    }

    /** How many tries a PIN has left; costs none. */
    public int triesLeft(JpkiFile.Credential credential) throws LinkException, CardAnswerException {
        selectFile(credential.pinId(), credential.pinLabel());
        StatusWord answer = transmit(CommandApdu.of(0x00, 0x20, 0x00, 0x80)).statusWord();
        return answer.triesLeft()
                .orElseThrow(() -> new CardAnswerException(
                        "say how many tries the " + credential.pinLabel() + " has left", answer));
    }

    /**
     * Presents a PIN.
     *
     * @param pin ASCII characters
     */
    public PinOutcome verify(JpkiFile.Credential credential, String pin) throws LinkException, CardAnswerException {
        selectFile(credential.pinId(), credential.pinLabel());
        StatusWord answer = transmit(
                        CommandApdu.of(0x00, 0x20, 0x00, 0x80).withData(pin.getBytes(StandardCharsets.US_ASCII)))
                .statusWord();
        return PinOutcome.of(answer)
                .orElseThrow(() -> new CardAnswerException("compare the " + credential.pinLabel(), answer));
    }

    /**
     * Signs octets, which the card pads by PKCS#1 v1.5 as they are.
     *
     * @param data a DigestInfo, 1 to 245 octets
     * @return the signature, 256 octets
     */
    public byte[] sign(JpkiFile.Credential credential, byte[] data) throws LinkException, CardAnswerException {
        selectFile(credential.keyId(), credential + " key");
        byte[] signature = expectOk(
                "sign", CommandApdu.of(0x80, 0x2A, 0x00, 0x80).withData(data).withNe(SIGNATURE));
        if (signature.length != SIGNATURE) {
            throw new CardAnswerException("the signature has " + signature.length + " octets instead of " + SIGNATURE);
        }
        return signature;
    }

    private void selectFile(int id, String what) throws LinkException, CardAnswerException {
        byte[] identifier = ByteBuffer.allocate(2).putShort((short) id).array();
        expectOk("select the " + what, CommandApdu.of(0x00, 0xA4, 0x02, 0x0C).withData(identifier));
    }

    private static CommandApdu read(int offset, int length) {
        return CommandApdu.of(0x00, 0xB0, offset >> 8, offset & 0xFF).withNe(length);
    }

    private byte[] expectOk(String wanted, CommandApdu command) throws LinkException, CardAnswerException {
        ResponseApdu answer = transmit(command);
        if (!answer.statusWord().isSuccess()) {
            throw new CardAnswerException(wanted, answer.statusWord());
        }
        return answer.data();
    }

    private ResponseApdu transmit(CommandApdu command) throws LinkException, CardAnswerException {
        if (ResponseApdu.parse(card.transmit(command.octets())) instanceof ResponseApdu.WellFormed wellFormed) {
            return wellFormed.response();
        }
        throw new CardAnswerException("what came back is not a response APDU");
    }

    /**
     * A certificate from its octets.
     *
     * @throws CardAnswerException when they are none
     */
    public static X509Certificate parse(JpkiFile.Certificate which, byte[] contents) throws CardAnswerException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(contents));
        } catch (CertificateException e) {
            throw new CardAnswerException("the " + which.label() + " is not a certificate: " + e.getMessage());
        }
    }
}
