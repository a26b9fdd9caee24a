// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import java.util.ArrayList;
import java.util.List;

/** Names as certificates-pki.md sections 2 to 4 have them: C a PrintableString, all else UTF8String. */
final class Names {
    static final String C = "2.5.4.6";
    static final String O = "2.5.4.10";
    static final String OU = "2.5.4.11";
    static final String L = "2.5.4.7";
    static final String CN = "2.5.4.3";

    private static final String AGENCY = "Japan Agency for Local Authority Information Systems";

    private final List<byte[]> parts = new ArrayList<>();

    Names() {
        with(C, Der.printable("JP"));
    }

    Names with(String type, byte[] value) {
        parts.add(Der.set(Der.seq(Der.oid(type), value)));
        return this;
    }

    Names with(String type, String value) {
        return with(type, Der.utf8(value));
    }

    byte[] der() {
        return Der.seq(parts.toArray(byte[][]::new));
    }

    private Names marked(Place place) {
        return place.production() ? with(OU, "MynaSim TEST") : this;
    }

    /** The root's, which is the issuer's. */
    static byte[] root(Place place) {
        return new Names()
                .with(O, place.organization())
                .with(OU, place.unit())
                .with(OU, AGENCY)
                .marked(place)
                .der();
    }

    static byte[] japaneseRoot(Place place) {
        return new Names()
                .with(O, "公的個人認証サービス")
                .with(OU, place.japaneseUnit())
                .with(OU, "地方公共団体情報システム機構")
                .der();
    }

    static byte[] listPlace(Place place) {
        return new Names()
                .with(O, place.organization())
                .with(OU, place.unit())
                .marked(place)
                .with(OU, "CRL Distribution Points")
                .with(OU, "Gunma-ken")
                .with(CN, "Takasaki-shi CRLDP")
                .der();
    }

    static byte[] holder(Place place, String commonName) {
        Names names = new Names();
        if (place.sign()) {
            names.with(L, "Gunma-ken").with(L, "Takasaki-shi");
        }
        return names.with(CN, commonName).der();
    }

    /** A GeneralName directoryName. */
    static byte[] directory(byte[] name) {
        return Der.context(4, name);
    }
}
