// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.relying.DigestInfo;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.timing.Pause;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A card that does what a load run asks and no more: its signatures were made before by a real one, so that ten
 * thousand cost nothing, and a signature takes as long as a test says, on the test's own clock.
 */
public final class FakeJpki implements Icc {
    /** The auth PIN. */
    public static final String PIN = "1234";

    /** What is asked for, again and again. */
    private static final int CHALLENGES = 8;

    private final Material material;
    private final Pause pause;
    private final Duration signing;
    private int file;
    private boolean verified;
    private int tries = 3;
    private int verifications;

    /** Signatures and the certificate for them, made once for all cards of a test; never compared, never changed. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Material(byte[] certificate, Map<ByteBuffer, byte[]> signatures) {
        /** Lets a simulated card make them. */
        public static Material make() throws Exception {
            try (MyNumberCard card = MyNumberCard.builder().build()) {
                card.icc().powerUp();
                JpkiClient client = new JpkiClient(card.icc());
                client.select();
                client.verify(Credential.AUTH, PIN);
                Map<ByteBuffer, byte[]> signatures = new HashMap<>();
                for (int i = 0; i < CHALLENGES; i++) {
                    byte[] info = DigestInfo.sha256(challenge(i));
                    signatures.put(ByteBuffer.wrap(info), client.sign(Credential.AUTH, info));
                }
                return new Material(client.readOctets(Certificate.AUTH), signatures);
            }
        }
    }

    /** A card whose signatures take so long. */
    public FakeJpki(Material material, Pause pause, Duration signing) {
        this.material = material;
        this.pause = pause;
        this.signing = signing;
    }

    /** Challenges for which there are signatures. */
    public static Challenges.Source challenges() {
        return card -> {
            int[] next = {card};
            return () -> challenge(next[0]++ % CHALLENGES);
        };
    }

    /** As if somebody had presented a wrong PIN before. */
    FakeJpki withTries(int left) {
        tries = left;
        return this;
    }

    /** How often a PIN was presented. */
    int verifications() {
        return verifications;
    }

    private static byte[] challenge(int number) {
        byte[] octets = new byte[Challenges.LENGTH];
        Arrays.fill(octets, (byte) (number + 1));
        return octets;
    }

    @Override
    public Atr atr() {
        return Atr.ofHex("3BE000FF8131FE4514");
    }

    @Override
    public Atr powerUp() {
        verified = false;
        return atr();
    }

    @Override
    public Atr reset() {
        return powerUp();
    }

    @Override
    public void powerDown() {
        verified = false;
    }

    @Override
    public byte[] transmit(byte[] octets) throws LinkException {
        if (!(CommandApdu.parse(octets) instanceof CommandApdu.WellFormed parsed)) {
            throw new LinkException("not a command");
        }
        CommandApdu command = parsed.command();
        return switch (command.ins()) {
            case 0xA4 -> select(command);
            case 0xB0 -> read((command.p1() << 8) | command.p2(), command.ne());
            case 0x20 -> verify(command);
            case 0x2A -> verified ? sign(command.data()) : sw(0x6982);
            default -> sw(0x6D00);
        };
    }

    private byte[] select(CommandApdu command) {
        if (command.p1() == 0x04) {
            verified = false;
        } else {
            file = ByteBuffer.wrap(command.data()).getShort();
        }
        return sw(0x9000);
    }

    private byte[] verify(CommandApdu command) {
        if (command.nc() == 0) {
            return sw(0x63C0 | tries);
        }
        verifications++;
        verified = file == Credential.AUTH.pinId()
                && Arrays.equals(command.data(), PIN.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return verified ? sw(0x9000) : sw(0x63C0 | --tries);
    }

    private byte[] read(int offset, int length) {
        byte[] certificate = material.certificate();
        return answer(Arrays.copyOfRange(certificate, offset, Math.min(certificate.length, offset + length)));
    }

    private byte[] sign(byte[] info) {
        pause.hold(signing);
        return answer(material.signatures().getOrDefault(ByteBuffer.wrap(info), new byte[0]));
    }

    private static byte[] answer(byte[] data) {
        byte[] answer = Arrays.copyOf(data, data.length + 2);
        answer[data.length] = (byte) 0x90;
        return answer;
    }

    private static byte[] sw(int statusWord) {
        return new byte[] {(byte) (statusWord >> 8), (byte) statusWord};
    }
}
