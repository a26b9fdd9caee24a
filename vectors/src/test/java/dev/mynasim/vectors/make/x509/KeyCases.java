// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import dev.mynasim.vectors.make.TestKey;
import java.math.BigInteger;

/** The holder's key (sections 3.1 and 11 step 2). Nobody has the private halves of the wrong ones. */
final class KeyCases {
    private static final String SOURCE = "section 3.1: RSA 2048, e = 65537, CONFIRMED; section 11 step 2, CONFIRMED";
    private static final BigInteger F4 = BigInteger.valueOf(65_537);

    private final Cases cases;
    private final BigInteger modulus = TestKey.of("pair-00").getModulus();

    KeyCases(Cases cases) {
        this.cases = cases;
    }

    void add() {
        cases.group(13);
        for (int bits : new int[] {512, 1024, 2047, 2049, 3072, 4096}) {
            Case one = rsa("RSA with %d bits".formatted(bits), number(bits), F4).flag("BOUNDARY");
            if (bits > 2048) {
                one.either();
            } else {
                one.refused("WRONG_KEY");
            }
        }
        for (int exponent : new int[] {1, 2, 3, 17, 65_536, 65_539}) {
            rsa("e = " + exponent, modulus, BigInteger.valueOf(exponent)).refused("WRONG_KEY");
        }
        rsa("a modulus without the octet that keeps it positive", negative(), F4)
                .either()
                .flag("ENCODING");
        rsa("a modulus of 0", BigInteger.ZERO, F4).refused("WRONG_KEY");
        key("a key on the curve P-256", ellipticCurve("1.2.840.10045.3.1.7", POINT_256))
                .refused("WRONG_KEY");
        key("a key on the curve P-384, as planned for the next card", ellipticCurve("1.3.132.0.34", POINT_384))
                .refused("WRONG_KEY");
        key(
                        "no NULL behind the key's algorithm",
                        Der.seq(Der.seq(Der.oid("1.2.840.113549.1.1.1")), Der.bits(0, rsaKey())))
                .either()
                .flag("ENCODING");
        key("a key of no octets", Der.seq(Draft.algorithm("1.2.840.113549.1.1.1"), Der.bits(0)))
                .refused("WRONG_KEY");
        key(
                        "an algorithm that nobody knows",
                        Der.seq(Draft.algorithm("1.2.392.200149.8.5.99.4"), Der.bits(0, rsaKey())))
                .refused("WRONG_KEY");
    }

    /** The points that RFC 5903 sections 8.1 and 8.2 have as examples. */
    private static final String POINT_256 = "04"
            + "DAD0B65394221CF9B051E1FECA5787D098DFE637FC90B9EF945D0C3772581180"
            + "5271A0461CDB8252D61F1C456FA3E59AB1F45B33ACCF5F58389E0577B8990BB3";

    private static final String POINT_384 = "04"
            + "667842D7D180AC2CDE6F74F37551F55755C7645C20EF73E31634FE72B4C55EE6DE3AC808ACB4BDB4C88732AEE95F41AA"
            + "9482ED1FC0EEB9CAFC4984625CCFC23F65032149E0E144ADA024181535A0F38EEB9FCFF3C2C947DAE69B4C634573A81C";

    private Case rsa(String comment, BigInteger n, BigInteger e) {
        return key(comment, Profile.publicKey(n, e));
    }

    private Case key(String comment, byte[] publicKey) {
        return cases.sign(comment, SOURCE).with(d -> d.publicKey = publicKey).flag("KEY");
    }

    private byte[] rsaKey() {
        return Der.seq(Der.integer(modulus), Der.integer(F4));
    }

    /** The same octets, read as a negative number. */
    private BigInteger negative() {
        return modulus.subtract(BigInteger.ONE.shiftLeft(2048));
    }

    /** An odd number of so many bits, from the bits of another modulus. */
    private static BigInteger number(int bits) {
        BigInteger pattern = TestKey.of("pair-06").getModulus();
        BigInteger many = pattern.shiftLeft(2048).or(pattern);
        return many.shiftRight(4096 - bits).setBit(bits - 1).setBit(0);
    }

    private static byte[] ellipticCurve(String curve, String point) {
        return Der.seq(Der.seq(Der.oid("1.2.840.10045.2.1"), Der.oid(curve)), Der.bits(0, Der.hex(point)));
    }
}
