// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import dev.mynasim.vectors.make.TestKey;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Certificates as certificates-pki.md sections 2 to 6 describe them. */
final class Profile {
    static final String SIGN_NAME = "202609011015000000010202001A";
    static final String AUTH_NAME = "1202ABCDEFGH3410202001A";
    static final String SIGN_SERIAL = "22A4C1";
    static final String AUTH_SERIAL = "2C31D7";
    static final String NAME = "黒桐　幹也";
    static final String ADDRESS = "東京都清瀬市観布子南１２－７－２０２";

    private static final String PERSONAL_DATA = "1.2.392.200149.8.5.5.";
    private static final BigInteger F4 = BigInteger.valueOf(65_537);

    private Profile() {}

    static Draft root(Place place) {
        Draft root = new Draft(place.rootKey());
        root.serial = Der.integer(place.rootSerial());
        root.issuer = Names.root(place);
        root.subject = root.issuer;
        root.notBefore = Der.utcTime(place.rootTerm()[0]);
        root.notAfter = Der.utcTime(place.rootTerm()[1]);
        root.publicKey = publicKey(place.rootKey().getModulus(), F4);
        return root.extension(Ext.KEY_USAGE, true, Der.bits(1, Der.hex("06")))
                .extension(Ext.SUBJECT_ALT_NAME, false, Der.seq(Names.directory(Names.japaneseRoot(place))))
                .extension(Ext.BASIC_CONSTRAINTS, true, Der.seq(Der.TRUE))
                .extension(Ext.LIST_PLACE, false, listPlace(root.subject))
                .extension(
                        Ext.SUBJECT_KEY_ID,
                        false,
                        Der.octets(keyId(place.rootKey().getModulus())));
    }

    static Draft leaf(Place place) {
        return place.sign() ? sign(place) : auth(place);
    }

    private static Draft sign(Place place) {
        Draft leaf = common(place, SIGN_SERIAL, SIGN_NAME, "pair-00");
        leaf.extension(Ext.KEY_USAGE, true, Der.bits(6, Der.hex("C0")))
                .extension(Ext.SUBJECT_ALT_NAME, false, holder(fields()))
                .extension(Ext.POLICIES, true, policies(place.policy()));
        return tail(leaf, place, "pair-00");
    }

    private static Draft auth(Place place) {
        Draft leaf = common(place, AUTH_SERIAL, AUTH_NAME, "pair-01");
        leaf.extension(Ext.KEY_USAGE, true, Der.bits(7, Der.hex("80")))
                .extension(Ext.EXTENDED_KEY_USAGE, false, Der.seq(Der.oid("1.3.6.1.5.5.7.3.2")))
                .extension(Ext.POLICIES, true, policies(place.policy()));
        return tail(leaf, place, "pair-01");
    }

    private static Draft common(Place place, String serial, String commonName, String key) {
        Draft leaf = new Draft(place.rootKey());
        leaf.serial = Der.integer(serial);
        leaf.issuer = Names.root(place);
        leaf.subject = Names.holder(place, commonName);
        leaf.notBefore = Der.utcTime(place.term()[0]);
        leaf.notAfter = Der.utcTime(place.term()[1]);
        leaf.publicKey = publicKey(TestKey.of(key).getModulus(), F4);
        return leaf;
    }

    private static Draft tail(Draft leaf, Place place, String key) {
        return leaf.extension(Ext.ISSUER_ALT_NAME, false, Der.seq(Names.directory(Names.japaneseRoot(place))))
                .extension(Ext.LIST_PLACE, false, listPlace(Names.listPlace(place)))
                .extension(
                        Ext.AUTHORITY_KEY_ID,
                        false,
                        Der.seq(Der.tlv(0x80, keyId(place.rootKey().getModulus()))))
                .extension(
                        Ext.SUBJECT_KEY_ID,
                        false,
                        Der.octets(keyId(TestKey.of(key).getModulus())));
    }

    /** The six fields in the order that certificates have. */
    static Map<String, byte[]> fields() {
        Map<String, byte[]> fields = new LinkedHashMap<>();
        fields.put("1", Der.utf8(NAME));
        fields.put("4", Der.utf8("319800217"));
        fields.put("3", Der.utf8("1"));
        fields.put("5", Der.utf8(ADDRESS));
        fields.put("2", Der.utf8("0".repeat(NAME.length())));
        fields.put("6", Der.utf8("0".repeat(ADDRESS.length())));
        return fields;
    }

    static byte[] holder(Map<String, byte[]> fields) {
        return Der.seq(fields.entrySet().stream()
                .map(field -> otherName(PERSONAL_DATA + field.getKey(), Der.context(0, field.getValue())))
                .toArray(byte[][]::new));
    }

    static byte[] otherName(String oid, byte[] value) {
        return Der.context(0, Der.oid(oid), value);
    }

    static byte[] policies(String... oids) {
        byte[] practice = Der.seq(Der.oid("1.3.6.1.5.5.7.2.1"), Der.ia5("http://www.jpki.go.jp/cps.html"));
        byte[][] all = new byte[oids.length][];
        for (int i = 0; i < oids.length; i++) {
            all[i] = Der.seq(Der.oid(oids[i]), Der.seq(practice));
        }
        return Der.seq(all);
    }

    static byte[] listPlace(byte[] name) {
        return Der.seq(Der.seq(Der.context(0, Der.context(0, Names.directory(name)))));
    }

    static byte[] publicKey(BigInteger modulus, BigInteger exponent) {
        return Der.seq(Draft.algorithm("1.2.840.113549.1.1.1"), Der.bits(0, rsa(modulus, exponent)));
    }

    private static byte[] rsa(BigInteger modulus, BigInteger exponent) {
        return Der.seq(Der.integer(modulus), Der.integer(exponent));
    }

    /** RFC 5280 section 4.2.1.2, method 1. */
    static byte[] keyId(BigInteger modulus) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(rsa(modulus, F4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
