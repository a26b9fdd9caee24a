// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import dev.mynasim.vectors.make.TestKey;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Which root it names, and whether that is one (section 11 step 3). */
final class IssuerCases {
    private static final String STEP = "section 11 step 3: issuer DER equals subject DER, CONFIRMED";
    private static final String ROOT = "section 11 step 3: the root has cA TRUE and keyCertSign, CONFIRMED";
    private static final String KEY_ID = "section 11 step 3: AKI = SKI, CONFIRMED";
    private static final String AGENCY = "Japan Agency for Local Authority Information Systems";

    private final Cases cases;

    IssuerCases(Cases cases) {
        this.cases = cases;
    }

    void add() {
        cases.group(8);
        names();
        cases.group(9);
        roots();
        keyIdentifiers();
    }

    private void names() {
        issuer("the issuer has another O", root("JPKI", "JPKI for digital signature", AGENCY))
                .flag("PATH");
        issuer("the issuer is the root of the other kind", Names.root(Place.AUTH))
                .flag("PATH");
        issuer(
                        "the issuer has one unit more",
                        new Names()
                                .with(Names.O, "JPKI-TEST")
                                .with(Names.OU, "JPKI for digital signature")
                                .with(Names.OU, AGENCY)
                                .with(Names.OU, "MynaSim TEST")
                                .der())
                .flag("PATH");
        issuer(
                        "the issuer has one unit less",
                        new Names()
                                .with(Names.O, "JPKI-TEST")
                                .with(Names.OU, "JPKI for digital signature")
                                .der())
                .flag("PATH");
        issuer("the issuer's units in the other order", root("JPKI-TEST", AGENCY, "JPKI for digital signature"))
                .flag("PATH");
        issuer("the issuer in small letters", root("jpki-test", "jpki for digital signature", AGENCY));
        issuer("the issuer with a blank at its end", root("JPKI-TEST ", "JPKI for digital signature", AGENCY));
        issuer(
                "the issuer's O as a PrintableString",
                new Names()
                        .with(Names.O, Der.printable("JPKI-TEST"))
                        .with(Names.OU, "JPKI for digital signature")
                        .with(Names.OU, AGENCY)
                        .der());
        issuer("the issuer has no name", Der.seq()).flag("PATH");
        issuer("the issuer is the holder", Names.holder(Place.SIGN, Profile.SIGN_NAME))
                .flag("PATH");
        subject("no subject", Der.seq()).named("");
        subject("the subject's CN as a PrintableString", place(Der.printable(Profile.SIGN_NAME)));
        subject(
                "the subject's CN as a BMPString",
                place(Der.string(0x1E, Profile.SIGN_NAME, StandardCharsets.UTF_16BE)));
        subject(
                "the subject's C as a UTF8String",
                Der.seq(
                        Der.set(Der.seq(Der.oid(Names.C), Der.utf8("JP"))),
                        Der.set(Der.seq(Der.oid(Names.CN), Der.utf8(Profile.SIGN_NAME)))));
        subject(
                "a subject without a place",
                new Names().with(Names.CN, Profile.SIGN_NAME).der());
    }

    private void roots() {
        badRoot("the root is no CA", r -> r.extension(Ext.BASIC_CONSTRAINTS, true, Der.seq()));
        badRoot("the root has no basicConstraints", r -> r.without(Ext.BASIC_CONSTRAINTS));
        badRoot(
                "the root may sign lists and no certificates",
                r -> r.extension(Ext.KEY_USAGE, true, Der.bits(1, Der.hex("02"))));
        badRoot("the root may sign documents", r -> r.extension(Ext.KEY_USAGE, true, Der.bits(6, Der.hex("C0"))));
        cases.sign("the root may sign certificates and no lists", ROOT)
                .roots(Profile.root(Place.SIGN)
                        .extension(Ext.KEY_USAGE, true, Der.bits(2, Der.hex("04")))
                        .der())
                .either()
                .flag("DEVIATION");
        cases.sign("a root of the same name with another key", ROOT)
                .roots(Profile.root(Place.SIGN.ofGeneration(3)).der())
                .refused("WRONG_SIGNATURE")
                .flag("PATH");
    }

    private void keyIdentifiers() {
        byte[] other = Profile.keyId(TestKey.of("pair-05").getModulus());
        cases.sign("authorityKeyIdentifier is another key's", KEY_ID)
                .with(d -> d.extension(Ext.AUTHORITY_KEY_ID, false, Der.seq(Der.tlv(0x80, other))))
                .refused("WRONG_ISSUER")
                .flag("PATH");
        cases.sign("the root's subjectKeyIdentifier is another key's", KEY_ID)
                .roots(Profile.root(Place.SIGN)
                        .extension(Ext.SUBJECT_KEY_ID, false, Der.octets(other))
                        .der())
                .refused("WRONG_ISSUER")
                .flag("PATH");
        cases.sign("no authorityKeyIdentifier", "section 4, INFERRED; " + KEY_ID)
                .with(d -> d.without(Ext.AUTHORITY_KEY_ID))
                .either()
                .flag("DEVIATION");
        cases.sign("the root has no subjectKeyIdentifier", "section 2; " + KEY_ID)
                .roots(Profile.root(Place.SIGN).without(Ext.SUBJECT_KEY_ID).der())
                .either()
                .flag("DEVIATION");
        cases.sign("no subjectKeyIdentifier", "section 4, INFERRED")
                .with(d -> d.without(Ext.SUBJECT_KEY_ID))
                .either()
                .flag("DEVIATION");
        cases.sign("subjectKeyIdentifier is another key's", "section 4, INFERRED")
                .with(d -> d.extension(Ext.SUBJECT_KEY_ID, false, Der.octets(other)))
                .either()
                .flag("DEVIATION");
    }

    private Case issuer(String comment, byte[] issuer) {
        return cases.sign(comment, STEP).with(d -> d.issuer = issuer).refused("WRONG_ISSUER");
    }

    private Case subject(String comment, byte[] subject) {
        return cases.sign(comment, "section 3.3, SINGLE")
                .with(d -> d.subject = subject)
                .either()
                .flag("DEVIATION");
    }

    private void badRoot(String comment, Consumer<Draft> change) {
        Draft root = Profile.root(Place.SIGN);
        change.accept(root);
        cases.sign(comment, ROOT).roots(root.der()).refused("WRONG_ISSUER").flag("ROOT");
    }

    private static byte[] root(String organization, String unit, String agency) {
        return new Names()
                .with(Names.O, organization)
                .with(Names.OU, unit)
                .with(Names.OU, agency)
                .der();
    }

    private static byte[] place(byte[] commonName) {
        return new Names()
                .with(Names.L, "Gunma-ken")
                .with(Names.L, "Takasaki-shi")
                .with(Names.CN, commonName)
                .der();
    }
}
