// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Whether it is a certificate at all, in DER and with nothing behind it (RFC 5280 section 4.1, X.690). */
final class EncodingCases {
    private static final String SOURCE = "section 3.1, CONFIRMED; RFC 5280 section 4.1";

    private final Cases cases;

    EncodingCases(Cases cases) {
        this.cases = cases;
    }

    void add() {
        cases.group(14);
        wholes();
        cases.group(15);
        parts();
        numbers();
    }

    private void wholes() {
        whole("an octet 00 behind it", der -> Der.join(der, new byte[1]));
        whole("filler FF behind it, as a card's file has", der -> Der.join(der, Der.hex("FF".repeat(16))));
        whole("the same certificate behind it", der -> Der.join(der, der));
        whole("an octet 00 before it", der -> Der.join(new byte[1], der));
        whole("without its last octet", der -> Arrays.copyOf(der, der.length - 1));
        whole("its first half", der -> Arrays.copyOf(der, der.length / 2));
        whole("its first four octets", der -> Arrays.copyOf(der, 4));
        whole("one octet", der -> Arrays.copyOf(der, 1));
        whole("nothing", der -> new byte[0]);
        whole("rubbish", der -> Der.hex("A5".repeat(300)));
        whole("zeros", der -> new byte[300]);
        whole("in PEM", der -> ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII));
        whole("in base64", der -> Base64.getEncoder().encode(der));
        whole("its length on three octets", der -> Der.join(Der.hex("308300"), Arrays.copyOfRange(der, 2, der.length)));
        whole(
                "its length is not told",
                der -> Der.join(Der.hex("3080"), Arrays.copyOfRange(der, 4, der.length), Der.hex("0000")));
        whole("its length is one more than it has", der -> length(der, 1));
        whole("its length is one less than it has", der -> length(der, -1));
        whole("a set", der -> Der.join(Der.hex("31"), Arrays.copyOfRange(der, 1, der.length)));
        whole("inside another sequence", der -> Der.seq(der));
        whole("only what is signed", der -> Arrays.copyOfRange(der, 4, der.length - 256 - 5 - 15));
        whole(
                "nested ten thousand deep",
                der -> Der.join(Der.hex("3080".repeat(2_500)), Der.hex("0000".repeat(1_500))));
    }

    private void parts() {
        part("version 1, with extensions", d -> d.version = new byte[0]).refused("MALFORMED");
        part("version 2, with extensions", d -> d.version = Der.context(0, Der.integer("1")))
                .refused("MALFORMED");
        part("version 4", d -> d.version = Der.context(0, Der.integer("3"))).refused("MALFORMED");
        part("version 1 and no extensions", d -> {
                    d.version = new byte[0];
                    d.extensions.clear();
                })
                .refused("MALFORMED");
        part("no extensions", d -> d.extensions.clear()).refused("MALFORMED");
        part(
                        "unique identifiers of issuer and subject",
                        d -> d.uniqueIds = Der.join(Der.tlv(0x81, Der.hex("00A5")), Der.tlv(0x82, Der.hex("005A"))))
                .either();
        part(
                        "TRUE as 01",
                        d -> d.extensions.put(
                                Ext.KEY_USAGE, Ext.KEY_USAGE.write(Der.hex("010101"), Der.bits(6, Der.hex("C0")))))
                .either();
        part(
                        "not critical, and says so",
                        d -> d.extensions.put(
                                Ext.SUBJECT_KEY_ID,
                                Ext.SUBJECT_KEY_ID.write(Der.hex("010100"), Der.octets(new byte[20]))))
                .either();
        part(
                        "an extension of no octets",
                        d -> d.extensions.put(Ext.POLICIES, Ext.POLICIES.write(Der.TRUE, new byte[0])))
                .refused("MALFORMED");
        part("rubbish for policies", d -> d.extension(Ext.POLICIES, true, Der.hex("A5A5A5")))
                .refused("MALFORMED");
        part("rubbish for authorityKeyIdentifier", d -> d.extension(Ext.AUTHORITY_KEY_ID, false, Der.hex("A5A5A5")))
                .refused("MALFORMED");
        part("rubbish for key usage", d -> d.extension(Ext.KEY_USAGE, true, Der.hex("A5A5A5")))
                .refused("MALFORMED");
        part(
                        "octets behind key usage, inside its extension",
                        d -> d.extension(Ext.KEY_USAGE, true, Der.join(Der.bits(6, Der.hex("C0")), Der.NULL)))
                .either();
    }

    private void numbers() {
        number("serial number 0", "00", "0");
        number("serial number -1", "FF", "-1");
        number("a negative serial number of four octets", "87654321", "-789abcdf");
        number("a serial number of 21 octets", "01" + "00".repeat(20), "1" + "00".repeat(20));
        part("a serial number with an octet 00 too many", d -> d.serial = Der.tlv(0x02, Der.hex("0022A4C1")))
                .either();
        part("a serial number of no octets", d -> d.serial = Der.tlv(0x02)).refused("MALFORMED");
        part("a serial number that is a string", d -> d.serial = Der.utf8("22A4C1"))
                .refused("MALFORMED");
    }

    private void whole(String comment, UnaryOperator<byte[]> change) {
        cases.sign(comment, SOURCE)
                .with(d -> d.onWhole = change)
                .refused("MALFORMED")
                .flag("ENCODING");
    }

    private Case part(String comment, Consumer<Draft> change) {
        return cases.sign(comment, SOURCE).with(change).flag("ENCODING");
    }

    private void number(String comment, String content, String value) {
        cases.sign(comment, "section 3.1: positive, CONFIRMED; RFC 5280 section 4.1.2.2: be prepared for others")
                .with(d -> d.serial = Der.tlv(0x02, Der.hex(content)))
                .expectSerial(value)
                .either()
                .flag("DEVIATION", "BOUNDARY");
    }

    /** The outer length and so many more; the certificate has 256 to 65,535 octets. */
    private static byte[] length(byte[] der, int more) {
        int length = der.length - 4 + more;
        der[2] = (byte) (length >> 8);
        der[3] = (byte) length;
        return der;
    }
}
