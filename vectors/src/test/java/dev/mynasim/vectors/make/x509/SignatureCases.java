// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import dev.mynasim.vectors.make.TestKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** Who signed it, and how (section 11 steps 1 and 3). */
final class SignatureCases {
    private static final String STEP = "section 11 step 3, CONFIRMED";
    private static final String SCHEME = "section 3.1, CONFIRMED";
    private static final String SHA256_INFO = "3031300D060960864801650304020105000420";

    private final Cases cases;

    SignatureCases(Cases cases) {
        this.cases = cases;
    }

    void add() {
        cases.group(5);
        signers();
        changes();
        cases.group(6);
        schemes();
        cases.group(7);
        paddings();
    }

    private void signers() {
        bad("signed by the first generation's root, the second's is pinned", STEP)
                .with(d -> d.signer = Place.SIGN.ofGeneration(1).rootKey());
        bad("signed by the third generation's root, the second's is pinned", STEP)
                .with(d -> d.signer = Place.SIGN.ofGeneration(3).rootKey());
        bad("signed by the root of the other kind", "section 1, CONFIRMED").with(d -> d.signer = Place.AUTH.rootKey());
        bad("signed by itself", STEP).with(d -> d.signer = TestKey.of("pair-00"));
        bad("signed by the holder of another certificate", STEP).with(d -> d.signer = TestKey.of("pair-02"));
        bad("of the first generation with its key identifier, the second is pinned", STEP)
                .with(d -> {
                    d.signer = Place.SIGN.ofGeneration(1).rootKey();
                    d.extension(
                            Ext.AUTHORITY_KEY_ID,
                            false,
                            Der.seq(Der.tlv(
                                    0x80,
                                    Profile.keyId(
                                            Place.SIGN.ofGeneration(1).rootKey().getModulus()))));
                });
    }

    private void changes() {
        after("another serial number", "22A4C1", "22A4C2");
        after("another common name", ascii("202609011015000000010202001A"), ascii("202609011015000000020202001A"));
        after("another end", ascii("310814145959Z"), ascii("410814145959Z"));
        after("another beginning", ascii("260901011500Z"), ascii("250901011500Z"));
        after("another sex", ascii("319800217"), ascii("419800217"));
        after("another key usage", "030206C0", "03020780");
        after("another policy", "8C9B550805010014", "8C9B550805010028");
        signature("the first bit of the signature is another", s -> flip(s, 0, 0x80));
        signature("the last bit of the signature is another", s -> flip(s, 255, 0x01));
        signature("a bit in the middle of the signature is another", s -> flip(s, 128, 0x10));
        signature("the signature without its last octet", s -> Arrays.copyOf(s, 255));
        signature("the signature with one octet more", s -> Arrays.copyOf(s, 257));
        signature("the signature with an octet 00 before it", s -> Der.join(new byte[1], s));
        signature("no signature", s -> new byte[0]);
        signature("a signature of zeros", s -> new byte[256]);
        signature("a signature of one", s -> block(BigInteger.ONE));
        signature(
                "a signature that is the modulus",
                s -> block(Place.SIGN.rootKey().getModulus()));
        signature("a signature beyond the modulus", s -> Der.hex("FF".repeat(256)));
        bad("the signature's last seven bits are said to be unused", STEP).with(d -> d.unusedBits = 7);
    }

    private void schemes() {
        scheme("SHA-1", "1.2.840.113549.1.1.5", "SHA1withRSA").refused("WRONG_SIGNATURE");
        scheme("MD5", "1.2.840.113549.1.1.4", "MD5withRSA").refused("WRONG_SIGNATURE");
        scheme("SHA-384", "1.2.840.113549.1.1.12", "SHA384withRSA").either();
        scheme("SHA-512", "1.2.840.113549.1.1.13", "SHA512withRSA").either();
        bad("signed with SHA-1, and says SHA-256", SCHEME).with(d -> d.scheme = "SHA1withRSA");
        bad("says SHA-1 inside and SHA-256 outside", SCHEME + "; RFC 5280 section 4.1.1.2")
                .with(d -> d.algorithm = Draft.algorithm("1.2.840.113549.1.1.5"));
        bad("says SHA-256 inside and SHA-1 outside", SCHEME + "; RFC 5280 section 4.1.1.2")
                .with(d -> d.outerAlgorithm = Draft.algorithm("1.2.840.113549.1.1.5"));
        bad("says the key's algorithm for the signature's", SCHEME).with(d -> {
            d.algorithm = Draft.algorithm("1.2.840.113549.1.1.1");
            d.outerAlgorithm = d.algorithm;
        });
        bad("an algorithm that nobody knows", SCHEME).with(d -> {
            d.algorithm = Draft.algorithm("1.2.392.200149.8.5.99.2");
            d.outerAlgorithm = d.algorithm;
        });
        cases.sign("no NULL behind the algorithm", SCHEME + "; RFC 4055 section 5")
                .with(d -> {
                    d.algorithm = Der.seq(Der.oid("1.2.840.113549.1.1.11"));
                    d.outerAlgorithm = d.algorithm;
                })
                .either()
                .flag("ENCODING");
    }

    private void paddings() {
        padding("the DigestInfo without its NULL", t -> padded(256, "302F300B0609608648016503040201" + "0420", t))
                .either();
        padding("the digest without a DigestInfo", t -> padded(256, "", t)).refused("WRONG_SIGNATURE");
        padding("the DigestInfo says SHA-512", t -> padded(256, "3031300D060960864801650304020305000420", t))
                .refused("WRONG_SIGNATURE");
        padding(
                        "the DigestInfo's length in its long form",
                        t -> padded(256, "308131300D060960864801650304020105000420", t))
                .refused("WRONG_SIGNATURE");
        padding(
                        "eight octets of padding, the digest, and rubbish behind it",
                        t -> Der.join(padded(8 + 3 + 51, SHA256_INFO, t), Der.hex("A5".repeat(256 - 62))))
                .refused("WRONG_SIGNATURE");
        padding("an octet behind the digest", t -> Der.join(padded(255, SHA256_INFO, t), new byte[1]))
                .refused("WRONG_SIGNATURE");
        padding("padding of zeros, block type 00", t -> zeros(padded(256, SHA256_INFO, t)))
                .refused("WRONG_SIGNATURE");
        padding("block type 02", t -> flip(padded(256, SHA256_INFO, t), 1, 0x03))
                .refused("WRONG_SIGNATURE");
        padding("one octet of the padding is 00", t -> flip(padded(256, SHA256_INFO, t), 100, 0xFF))
                .refused("WRONG_SIGNATURE");
        padding("one octet of the padding is FE", t -> flip(padded(256, SHA256_INFO, t), 2, 0x01))
                .refused("WRONG_SIGNATURE");
        padding("the octet behind the padding is FF", t -> flip(padded(256, SHA256_INFO, t), 204, 0xFF))
                .refused("WRONG_SIGNATURE");
    }

    private Case bad(String comment, String source) {
        return cases.sign(comment, source).refused("WRONG_SIGNATURE").flag("PATH", "SIGNATURE");
    }

    private void signature(String comment, UnaryOperator<byte[]> change) {
        bad(comment, STEP).with(d -> d.onSignature = change);
    }

    private void after(String what, String from, String to) {
        bad(what + " than was signed", STEP).with(d -> d.afterSigning = signed -> replaced(signed, from, to));
    }

    private Case scheme(String name, String oid, String jca) {
        return cases.sign("signed with " + name, SCHEME)
                .with(d -> {
                    d.algorithm = Draft.algorithm(oid);
                    d.outerAlgorithm = d.algorithm;
                    d.scheme = jca;
                })
                .flag("SIGNATURE");
    }

    /** A signature made by hand from a block of 256 octets. */
    private Case padding(String comment, UnaryOperator<byte[]> blockOfDigest) {
        return cases.sign(
                        comment,
                        "section 11 step 1: compare the whole encoded message, CONFIRMED; RFC 8017 section 9.2")
                .with(d -> d.onSignature = s -> raw(blockOfDigest.apply(sha256(d.signedPart()))))
                .flag("SIGNATURE", "FORGED");
    }

    /** {@code 00 01 FF … FF 00}, a DigestInfo and a digest, so many octets together. */
    private static byte[] padded(int length, String info, byte[] digest) {
        byte[] end = Der.join(new byte[1], Der.hex(info), digest);
        return Der.join(Der.hex("0001"), Der.hex("FF".repeat(length - 2 - end.length)), end);
    }

    private static byte[] zeros(byte[] block) {
        Arrays.fill(block, 1, 205, (byte) 0);
        return block;
    }

    private static byte[] raw(byte[] block) {
        return block(new BigInteger(1, block)
                .modPow(
                        Place.SIGN.rootKey().getPrivateExponent(),
                        Place.SIGN.rootKey().getModulus()));
    }

    private static byte[] block(BigInteger number) {
        byte[] octets = number.toByteArray();
        byte[] block = new byte[256];
        int length = Math.min(octets.length, 256);
        System.arraycopy(octets, octets.length - length, block, 256 - length, length);
        return block;
    }

    private static byte[] flip(byte[] octets, int at, int bits) {
        octets[at] ^= (byte) bits;
        return octets;
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ascii(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] replaced(byte[] octets, String from, String to) {
        String hex = HexFormat.of().withUpperCase().formatHex(octets);
        int at = hex.indexOf(from);
        if (at < 0 || at % 2 != 0 || hex.indexOf(from, at + 1) >= 0) {
            throw new IllegalStateException(from + " is not there once");
        }
        return Der.hex(hex.replace(from, to));
    }
}
