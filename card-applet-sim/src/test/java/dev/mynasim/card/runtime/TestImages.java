// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static dev.mynasim.card.image.AccessCondition.always;
import static dev.mynasim.card.image.AccessCondition.never;
import static dev.mynasim.card.image.AccessCondition.pin;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.image.PinRule;
import dev.mynasim.pki.TestKeys;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** A card with all six applications, built by hand from the tables of card-protocol.md section 3. */
final class TestImages {
    static final String TEXT = "00A4040C0AD3921000310001010408";
    static final String SURFACE = "00A4040C0AD3921000310001010402";
    static final String JUKI = "00A4040C0AD3921000310001010401";
    static final String COMMON = "00A4040C0AD3921000310001010100";
    static final String SECURITY_DOMAIN = "00A4040C07A0000001510000";

    static final String MY_NUMBER = "123456789018";
    static final String CODE_B = "55021720352285";
    static final String BIRTH_DATE = "550217";
    static final String CARD_INFO = "011C" + asciiHex("0000123456789011310120350217");
    static final String KEY_REFERENCE = "10".repeat(16);

    static final KeyPair AUTH_KEY = TestKeys.cardPair(0);
    static final KeyPair SIGN_KEY = TestKeys.cardPair(1);
    static final KeyPair TEXT_KEY = TestKeys.cardPair(2);
    static final KeyPair SESSION_KEY = TestKeys.cardPair(3);
    static final KeyPair SURFACE_KEY = TestKeys.cardPair(4);
    static final KeyPair COMMON_KEY = TestKeys.cardPair(5);
    static final KeyPair TERMINAL_CA = TestKeys.cardPair(6);
    static final KeyPair TERMINAL_KEY = TestKeys.cardPair(7);

    private static final PinRule SIX_DIGITS = new PinRule(6, 6, false);
    private static final PinRule TWELVE_DIGITS = new PinRule(12, 12, false);
    private static final PinRule FOURTEEN_DIGITS = new PinRule(14, 14, false);

    static final CardImage IMAGE = image(CardSettings.DEFAULT);

    private TestImages() {}

    static CardImage image(CardSettings settings) {
        return new CardImage(
                Atr.ofHex("3BE000FF8131FE4514"),
                settings,
                List.of(securityDomain(), jpki(), text(), surface(), juki(), common()));
    }

    /** The card of a child: there is room for a sign certificate and none in it. */
    static CardImage child() {
        List<ApplicationImage> applications = new ArrayList<>(IMAGE.applications());
        ApplicationImage jpki = applications.get(1);
        List<FileImage> files = new ArrayList<>(jpki.files());
        files.replaceAll(file -> file.id() == 0x01 ? new FileImage.Vacant(0x01, 2048, pin(0x1B)) : file);
        applications.set(1, new ApplicationImage(jpki.kind(), jpki.aid(), files, jpki.dataObjects()));
        return new CardImage(IMAGE.atr(), IMAGE.settings(), applications);
    }

    private static ApplicationImage securityDomain() {
        return new ApplicationImage(
                ApplicationImage.Kind.ISSUER_SECURITY_DOMAIN,
                Aid.ofHex("A0000001510000"),
                List.of(new FileImage.Reserved(0x001E)),
                List.of(
                        new DataObjectImage(0x0042, Octets.ofHex(KEY_REFERENCE)),
                        new DataObjectImage(0x0045, Octets.ofAscii("CARD0001")),
                        new DataObjectImage(0x00F0, Octets.ofAscii("13101")),
                        new DataObjectImage(0x00F2, Octets.ofAscii("20350217")),
                        new DataObjectImage(0x00F8, counting(563)),
                        new DataObjectImage(0x5F51, Octets.ofHex("E000FF8131FE4514"))));
    }

    private static ApplicationImage jpki() {
        return new ApplicationImage(
                ApplicationImage.Kind.JPKI,
                Aid.ofHex("D392F000260100000001"),
                List.of(
                        transparent(0x01, certificate(1500), pin(0x1B)),
                        transparent(0x02, certificate(900), always()),
                        new FileImage.Reserved(0x05),
                        transparent(0x06, counting(160), always()),
                        transparent(0x08, Octets.ofHex("8F8F00"), always()),
                        transparent(0x09, Octets.ofHex("FF".repeat(16)), never()),
                        transparent(0x0A, certificate(1583), always()),
                        transparent(0x0B, certificate(901), always()),
                        new FileImage.Pin(0x10, Octets.ofAscii("0000"), 0, 3, PinRule.FOUR_DIGITS),
                        new FileImage.PublicKey(0x16, (RSAPublicKey) TERMINAL_CA.getPublic()),
                        key(0x17, AUTH_KEY, pin(0x18), FileImage.Key.Purpose.SIGNATURE),
                        secret(0x18, "1234", 3, PinRule.FOUR_DIGITS),
                        new FileImage.Reserved(0x19),
                        key(0x1A, SIGN_KEY, pin(0x1B), FileImage.Key.Purpose.SIGNATURE),
                        secret(0x1B, "ABC123", 5, PinRule.SIGN_PASSWORD),
                        new FileImage.Reserved(0x1C),
                        new FileImage.Reserved(0x1E)),
                List.of());
    }

    private static ApplicationImage text() {
        AccessCondition any = anyPin(0x11, 0x14, 0x15);
        return new ApplicationImage(
                ApplicationImage.Kind.TEXT_INPUT_SUPPORT,
                Aid.ofHex("D3921000310001010408"),
                List.of(
                        transparent(0x01, Octets.ofHex("FF100C" + asciiHex(MY_NUMBER) + "FFFF"), anyPin(0x11, 0x14)),
                        transparent(0x02, counting(104), anyPin(0x11, 0x15)),
                        transparent(0x03, counting(336), any),
                        transparent(0x04, counting(568), always()),
                        transparent(0x05, counting(256), always()),
                        transparent(0x06, publicKey(SESSION_KEY), any),
                        transparent(0x07, counting(536), any),
                        transparent(0x08, Octets.ofHex("FF".repeat(16)), always()),
                        key(0x10, SESSION_KEY, pin(0x11), FileImage.Key.Purpose.SESSION),
                        secret(0x11, "9876", 3, PinRule.FOUR_DIGITS),
                        new FileImage.Pin(0x12, Octets.ofAscii("0000"), 0, 3, PinRule.FOUR_DIGITS),
                        key(0x13, TEXT_KEY, always(), FileImage.Key.Purpose.SIGNATURE),
                        secret(0x14, MY_NUMBER, 10, TWELVE_DIGITS),
                        secret(0x15, CODE_B, 10, FOURTEEN_DIGITS),
                        new FileImage.Reserved(0x1C),
                        new FileImage.Reserved(0x1E)),
                List.of());
    }

    private static ApplicationImage surface() {
        return new ApplicationImage(
                ApplicationImage.Kind.SURFACE_CHECK,
                Aid.ofHex("D3921000310001010402"),
                List.of(
                        transparent(0x01, counting(547), pin(0x11)),
                        transparent(0x02, counting(9000), anyPin(0x12, 0x13)),
                        transparent(0x03, counting(320), always()),
                        transparent(0x04, counting(568), always()),
                        transparent(0x05, counting(700), pin(0x13)),
                        transparent(0x06, Octets.ofHex("FF".repeat(16)), anyPin(0x12, 0x13)),
                        secret(0x11, BIRTH_DATE, 10, SIX_DIGITS),
                        secret(0x12, CODE_B, 10, FOURTEEN_DIGITS),
                        secret(0x13, MY_NUMBER, 10, TWELVE_DIGITS),
                        key(0x1A, SURFACE_KEY, always(), FileImage.Key.Purpose.SIGNATURE),
                        new FileImage.Reserved(0x1C),
                        new FileImage.Reserved(0x1E)),
                List.of());
    }

    private static ApplicationImage juki() {
        return new ApplicationImage(
                ApplicationImage.Kind.JUKI,
                Aid.ofHex("D3921000310001010401"),
                List.of(
                        new FileImage.Records(0x02, List.of(Octets.ofHex("0110" + KEY_REFERENCE)), always()),
                        secret(0x1C, "4321", 3, PinRule.FOUR_DIGITS)),
                List.of());
    }

    private static ApplicationImage common() {
        return new ApplicationImage(
                ApplicationImage.Kind.COMMON,
                Aid.ofHex("D3921000310001010100"),
                List.of(
                        new FileImage.Records(
                                0x01,
                                List.of(Octets.ofHex(CARD_INFO), Octets.ofHex("0203AABBCC"), counting(300)),
                                always()),
                        new FileImage.Records(0x02, List.of(Octets.ofHex("0110" + KEY_REFERENCE)), always()),
                        new FileImage.Records(0x03, List.of(Octets.ofHex("010155")), pin(0x1C)),
                        key(0x19, COMMON_KEY, always(), FileImage.Key.Purpose.AUTHENTICATION),
                        secret(0x1C, "4321", 3, PinRule.FOUR_DIGITS),
                        new FileImage.Pin(0x1E, Octets.ofAscii("0000"), 0, 3, PinRule.FOUR_DIGITS)),
                List.of());
    }

    private static AccessCondition anyPin(Integer... pins) {
        return new AccessCondition.AnyPin(Set.of(pins));
    }

    private static FileImage transparent(int id, Octets contents, AccessCondition read) {
        return new FileImage.Transparent(id, contents, read);
    }

    private static FileImage secret(int id, String value, int tries, PinRule rule) {
        return new FileImage.Pin(id, Octets.ofAscii(value), tries, tries, rule);
    }

    private static FileImage key(int id, KeyPair pair, AccessCondition use, FileImage.Key.Purpose purpose) {
        return new FileImage.Key(id, (RSAPrivateCrtKey) pair.getPrivate(), use, purpose);
    }

    /** Octets that look like a certificate: a DER header and filler up to 2048. */
    private static Octets certificate(int length) {
        byte[] octets = counting(length).toByteArray();
        octets[0] = 0x30;
        octets[1] = (byte) 0x82;
        octets[2] = (byte) ((length - 4) >> 8);
        octets[3] = (byte) (length - 4);
        return Octets.of(octets).paddedTo(2048, (byte) 0xFF);
    }

    /** The encoding of card-protocol.md section 3.7, in the template of EF 0006. */
    private static Octets publicKey(KeyPair pair) {
        return Octets.ofHex("A1820109" + encodedKey(pair));
    }

    /** {@code 90 03 01 00 01 91 82 01 00} and the modulus. */
    static String encodedKey(KeyPair pair) {
        byte[] modulus = ((RSAPublicKey) pair.getPublic()).getModulus().toByteArray();
        return "900301000191820100" + HexFormat.of().formatHex(Arrays.copyOfRange(modulus, 1, modulus.length));
    }

    /** Octets of which each tells its place. */
    static Octets counting(int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) (i * 7 + (i >> 8));
        }
        return Octets.of(octets);
    }

    /** The ASCII codes of a text in hexadecimal. */
    static String asciiHex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
