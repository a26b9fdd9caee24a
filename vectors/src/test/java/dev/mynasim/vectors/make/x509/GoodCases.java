// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the profile has: every kind of certificate, and what may differ inside it. */
final class GoodCases {
    private static final String EXTENSIONS = "section 5, UNKNOWN/INFERRED";
    private static final String LONG_ADDRESS = "群馬県高崎市" + "緑町一丁目".repeat(38) + "１－２－";

    private final Cases cases;

    GoodCases(Cases cases) {
        this.cases = cases;
    }

    void add() {
        cases.group(0);
        profiles();
        cases.group(1);
        shapes();
        cases.group(2);
        persons();
    }

    private void profiles() {
        for (boolean production : List.of(false, true)) {
            for (boolean phone : List.of(false, true)) {
                for (boolean sign : List.of(true, false)) {
                    profile(new Place(production, sign, phone, 2));
                }
            }
        }
        for (int generation : List.of(1, 3)) {
            profile(Place.SIGN.ofGeneration(generation));
            profile(Place.AUTH.ofGeneration(generation));
        }
        for (int generation = 1; generation <= 3; generation++) {
            cases.add(new Case(
                            "sign, root of generation %d, and all three are pinned".formatted(generation),
                            "section 1, CONFIRMED; section 11 step 3, CONFIRMED",
                            Place.SIGN.ofGeneration(generation)))
                    .roots(root(1), root(2), root(3))
                    .flag("PATH");
        }
    }

    private void profile(Place place) {
        String shape = place.production() ? "shape of production" : "test hierarchy";
        cases.add(new Case(
                        "%s, %s, %s, root of generation %d"
                                .formatted(
                                        place.sign() ? "sign" : "auth",
                                        place.phone() ? "phone" : "card",
                                        shape,
                                        place.generation()),
                        place.phone() ? "sections 3 to 7 and 10, SINGLE" : "sections 3 to 7, CONFIRMED",
                        place))
                .flag("PATH", "PROFILE");
    }

    private void shapes() {
        cases.auth("without extKeyUsage", EXTENSIONS)
                .with(d -> d.without(Ext.EXTENDED_KEY_USAGE))
                .flag("PATH");
        cases.auth("with authorityInfoAccess", EXTENSIONS)
                .with(d -> d.extension(
                        Ext.AUTHORITY_ACCESS,
                        false,
                        Der.seq(Der.seq(
                                Der.oid("1.3.6.1.5.5.7.48.1"),
                                Der.string(0x86, "http://127.0.0.1/ocsp", StandardCharsets.US_ASCII)))))
                .flag("PATH");
        cases.sign("authorityKeyIdentifier names issuer and serial number too", "section 4, UNKNOWN")
                .with(d -> d.extension(
                        Ext.AUTHORITY_KEY_ID,
                        false,
                        Der.seq(
                                Der.tlv(0x80, Profile.keyId(Place.SIGN.rootKey().getModulus())),
                                Der.context(1, Names.directory(Names.root(Place.SIGN))),
                                Der.tlv(0x82, Der.hex("1EA8A9")))))
                .flag("PATH");
        cases.sign("the serial number's highest bit is set, so an octet 00 stands before it", "section 3.2, SINGLE")
                .serial("87654321")
                .flag("PATH", "BOUNDARY");
        cases.sign("serial number 1", "section 3.1, CONFIRMED").serial("1").flag("PATH", "BOUNDARY");
        cases.sign("a serial number of 20 octets", "section 3.2; RFC 5280 section 4.1.2.2")
                .serial("7F".repeat(20))
                .flag("PATH", "BOUNDARY");
        cases.sign("extensions in the opposite order", "section 4, order INFERRED; RFC 5280 section 4.2")
                .with(d -> {
                    List<Map.Entry<Ext, byte[]>> entries = new ArrayList<>(d.extensions.entrySet());
                    Collections.reverse(entries);
                    d.extensions = new LinkedHashMap<>();
                    entries.forEach(entry -> d.extensions.put(entry.getKey(), entry.getValue()));
                })
                .flag("PATH");
        cases.sign("one more extension that is not critical", "section 4; RFC 5280 section 4.2")
                .with(d -> d.extension(Ext.UNKNOWN, false, Der.NULL))
                .flag("PATH");
    }

    private void persons() {
        person("a woman", "sex 2, CONFIRMED", "3", "2").holder("sex", "2");
        person("sex 9, not applicable", "sex, CONFLICT C2", "3", "9").holder("sex", "9");
        person("sex 3, unknown", "sex, CONFLICT C2", "3", "3").holder("sex", "3");
        person("sex 0, unknown", "sex, CONFLICT C2", "3", "0").holder("sex", "0");
        person("born in the era Meiji", "era codes, CONFIRMED", "4", "119120729")
                .holder("birthDate", "119120729");
        person("born in the era Reiwa", "era codes, CONFIRMED", "4", "520190501")
                .holder("birthDate", "520190501");
        person("nothing is known of the birth date", "unknown birth dates, SINGLE", "4", "000000000")
                .holder("birthDate", "000000000");
        person("day and month of birth are unknown", "unknown birth dates, SINGLE", "4", "319800000")
                .holder("birthDate", "319800000");
        person("two characters of the name are substitutes", "flags, CONFIRMED", "2", "10010");
        person("the last character of the address is a substitute", "flags, CONFIRMED", "6", "0".repeat(17) + "1");
        fields("the longest address, 200 characters", "address, CONFIRMED", fields -> {
                    fields.put("5", Der.utf8(LONG_ADDRESS));
                    fields.put("6", Der.utf8("0".repeat(LONG_ADDRESS.length())));
                })
                .holder("address", LONG_ADDRESS)
                .flag("BOUNDARY");
        fields("the fields in the order of their numbers", "order, CONFIRMED", fields -> {
            Map<String, byte[]> sorted = new TreeMap<>(fields);
            fields.clear();
            fields.putAll(sorted);
        });
        fields(
                "a field that is not known yet",
                "reading and former surname, UNKNOWN",
                fields -> fields.put("7", Der.utf8("コクトウ　ミキヤ")));
    }

    private Case person(String comment, String source, String field, String value) {
        return fields(comment, source, fields -> fields.put(field, Der.utf8(value)));
    }

    private Case fields(String comment, String source, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> fields = Profile.fields();
        change.accept(fields);
        return cases.sign(comment, "section 6 " + source)
                .with(d -> d.extension(Ext.SUBJECT_ALT_NAME, false, Profile.holder(fields)))
                .flag("PATH");
    }

    private static byte[] root(int generation) {
        return Profile.root(Place.SIGN.ofGeneration(generation)).der();
    }
}
