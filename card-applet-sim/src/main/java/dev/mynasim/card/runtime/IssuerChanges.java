// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.file.KeyFile;
import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.file.PinFile;
import dev.mynasim.card.file.PublicKeyFile;
import dev.mynasim.card.file.RecordFile;
import dev.mynasim.card.file.TransparentFile;
import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/**
 * The changes that an issuer can make, inside {@link IssuerPort#change}. A file that is not there, is of another kind
 * or is too small is the caller's mistake: {@link IllegalArgumentException}.
 */
public final class IssuerChanges {
    private final IssuerFiles all;
    private final NonVolatileMemory memory;
    private boolean over;

    IssuerChanges(IssuerFiles files) {
        all = files;
        memory = files.memory();
    }

    /** No change may come after the transaction: it would be neither atomic nor between two commands. */
    void end() {
        over = true;
    }

    private IssuerFiles files() {
        if (over) {
            throw new IllegalStateException("these changes are over; make others by IssuerPort.change");
        }
        return all;
    }

    /**
     * Replaces the contents of a transparent file, for example a certificate; a vacant file is there from then on.
     *
     * @param contents at most as long as the file; filler of {@code FF} goes behind them
     */
    public void writeContents(Aid application, int file, Octets contents) {
        TransparentFile transparent = files().find(application, file, TransparentFile.class);
        files().write(transparent.segment(), contents);
        transparent.create(memory);
    }

    /**
     * Replaces a record.
     *
     * @param number 1 for the first
     * @param contents the whole record, at most as long as it was
     */
    public void writeRecord(Aid application, int file, int number, Octets contents) {
        files().write(files().recordSegment(files().find(application, file, RecordFile.class), number), contents);
    }

    /** Replaces what GET DATA reads, by contents at most as long. */
    public void writeDataObject(Aid application, int tag, Octets contents) {
        files().write(files().dataObjectSegment(application, tag), contents);
    }

    /** Replaces a private key; RSA with a modulus of 2048 bits. */
    public void writeKey(Aid application, int file, RSAPrivateCrtKey key) {
        short segment = files().find(application, file, KeyFile.class).key();
        FileImage.Key checked = new FileImage.Key(file, key, AccessCondition.never());
        byte[] octets = KeySegment.encode(checked.key());
        memory.write(segment, (short) 0, octets, (short) 0, (short) octets.length);
    }

    /** Replaces a public key; RSA with a modulus of 2048 bits and exponent 65537. */
    public void writePublicKey(Aid application, int file, RSAPublicKey key) {
        short segment = files().find(application, file, PublicKeyFile.class).segment();
        byte[] octets = KeySegment.modulus(new FileImage.PublicKey(file, key).key());
        memory.write(segment, (short) 0, octets, (short) 0, (short) octets.length);
    }

    /**
     * Sets a PIN without knowing the old one; the try counter stays as it is.
     *
     * @throws PinRuleException when the PIN breaks the rule of its file
     */
    public void setPin(Aid application, int file, String pin) throws PinRuleException {
        PinFile pinFile = files().find(application, file, PinFile.class);
        Optional<String> broken = files().pinRule(application, file).brokenBy(pin);
        if (broken.isPresent()) {
            throw new PinRuleException(file, broken.orElseThrow());
        }
        byte[] octets = pin.getBytes(StandardCharsets.US_ASCII);
        pinFile.change(memory, octets, (short) 0, (short) octets.length, new byte[PinFile.SEGMENT_LENGTH]);
    }

    /** Fills a PIN's try counter; the PIN stays as it is. */
    public void unblockPin(Aid application, int file) {
        files().find(application, file, PinFile.class).unblock(memory);
    }

    /**
     * Sets a PIN and fills its try counter (暗証番号の初期化).
     *
     * @throws PinRuleException when the PIN breaks the rule of its file
     */
    public void initialisePin(Aid application, int file, String pin) throws PinRuleException {
        setPin(application, file, pin);
        unblockPin(application, file);
    }
}
