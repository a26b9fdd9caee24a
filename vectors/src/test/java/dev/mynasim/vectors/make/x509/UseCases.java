// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import java.util.function.Consumer;

/** What it may be used for: kind, key usage, policy, other extensions (sections 4, 5 and 11 steps 2 and 5). */
final class UseCases {
    private static final String STEP = "section 11 step 2, CONFIRMED";
    private static final String POLICY = "section 11 step 5, CONFIRMED; section 7";
    private static final String CRITICAL = "section 4: no other critical extension, SINGLE; RFC 5280 section 4.2";
    private static final String ARC = "1.2.392.200149.8.5.1.";

    private final Cases cases;

    UseCases(Cases cases) {
        this.cases = cases;
    }

    void add() {
        cases.group(10);
        kinds();
        usages();
        cases.group(11);
        policies();
        cases.group(12);
        others();
    }

    private void kinds() {
        cases.auth("a login's certificate for a signature", STEP).wantsOther().refused("WRONG_KIND");
        cases.sign("a signature's certificate for a login", STEP).wantsOther().refused("WRONG_KIND");
        cases.add(new Case("a phone's login certificate for a signature", STEP, new Place(false, false, true, 2)))
                .wantsOther()
                .refused("WRONG_KIND");
        cases.auth("the auth root made something of the shape of a sign certificate", "section 1, CONFIRMED; section 5")
                .with(d -> d.extension(Ext.KEY_USAGE, true, Der.bits(6, Der.hex("C0")))
                        .extension(Ext.POLICIES, true, Profile.policies(Place.SIGN.policy())))
                .wantsOther()
                .refused("WRONG_KIND");
    }

    private void usages() {
        sign("no key usage").with(d -> d.without(Ext.KEY_USAGE)).refused("WRONG_KEY_USAGE");
        signUsage("digitalSignature alone, as for logins", 7, "80").refused("WRONG_KEY_USAGE");
        signUsage("keyEncipherment alone", 5, "20").refused("WRONG_KEY_USAGE");
        signUsage("key usage with no bit", 7, "00").refused("WRONG_KEY_USAGE");
        signUsage("key usage of no octet", 0, "").refused("WRONG_KEY_USAGE");
        signUsage("keyCertSign beside the two", 2, "C4").refused("IS_A_CA");
        signUsage("nonRepudiation alone", 6, "40").either().flag("DEVIATION");
        signUsage("keyEncipherment beside the two", 5, "E0").either().flag("DEVIATION");
        signUsage("the two, with the zero bits that DER leaves out", 0, "C0")
                .either()
                .flag("ENCODING");
        sign("key usage is not critical")
                .with(d -> d.extension(Ext.KEY_USAGE, false, Der.bits(6, Der.hex("C0"))))
                .either()
                .flag("DEVIATION");
        sign("key usage stands twice")
                .with(d -> d.extension(Ext.KEY_USAGE_AGAIN, true, Der.bits(6, Der.hex("C0"))))
                .refused("MALFORMED")
                .flag("ENCODING");
        authUsage("no digitalSignature: nonRepudiation alone", 6, "40").refused("WRONG_KEY_USAGE");
        authUsage("keyAgreement alone", 3, "08").refused("WRONG_KEY_USAGE");
        authUsage("keyCertSign beside it", 2, "84").refused("IS_A_CA");
        authUsage("digitalSignature and nonRepudiation, as for signatures", 6, "C0")
                .either()
                .flag("DEVIATION");
        cases.auth("no key usage", STEP).with(d -> d.without(Ext.KEY_USAGE)).refused("WRONG_KEY_USAGE");
    }

    private void policies() {
        policy("no policy", d -> d.without(Ext.POLICIES));
        policy("production's policy in the test hierarchy", d -> named(d, ARC + "1.20"));
        policy("the auth certificate's policy", d -> named(d, ARC + "0.30"));
        cases.sign("anyPolicy, which RFC 5280 takes for every policy", POLICY)
                .with(d -> named(d, "2.5.29.32.0"))
                .refused("WRONG_POLICY");
        policy("a policy whose last number is one more", d -> named(d, ARC + "0.21"));
        policy("a policy with one number more", d -> named(d, ARC + "0.20.1"));
        policy("a policy with one number less", d -> named(d, ARC + "0"));
        policy("no policy is named", d -> d.extension(Ext.POLICIES, true, Der.seq()));
        cases.add(new Case(
                        "a phone's certificate where only cards' are taken", POLICY, new Place(false, true, true, 2)))
                .policies(Place.SIGN.policy())
                .refused("WRONG_POLICY")
                .flag("POLICY");
        cases.auth("production's policy in an auth certificate", POLICY)
                .with(d -> named(d, ARC + "3.30"))
                .refused("WRONG_POLICY")
                .flag("POLICY");
        also("the right policy and another", d -> named(d, Place.SIGN.policy(), "1.2.392.200149.8.5.99.3"));
        also(
                "the policy without a qualifier",
                d -> d.extension(Ext.POLICIES, true, Der.seq(Der.seq(Der.oid(Place.SIGN.policy())))));
        also(
                "the policy is not critical",
                d -> d.extension(Ext.POLICIES, false, Profile.policies(Place.SIGN.policy())));
        cases.sign("policies stand twice", POLICY + "; RFC 5280 section 4.2")
                .with(d -> d.extension(Ext.POLICIES_AGAIN, true, Profile.policies(Place.SIGN.policy())))
                .refused("MALFORMED")
                .flag("ENCODING");
    }

    private void others() {
        cases.sign("a critical extension that nobody knows", CRITICAL)
                .with(d -> d.extension(Ext.UNKNOWN, true, Der.NULL))
                .refused("UNKNOWN_EXTENSION")
                .flag("PATH");
        cases.auth("a critical extension that nobody knows", CRITICAL)
                .with(d -> d.extension(Ext.UNKNOWN, true, Der.NULL))
                .refused("UNKNOWN_EXTENSION")
                .flag("PATH");
        cases.sign("a critical issuerAltName", CRITICAL)
                .with(d -> d.extension(
                        Ext.ISSUER_ALT_NAME, true, Der.seq(Names.directory(Names.japaneseRoot(Place.SIGN)))))
                .either()
                .flag("DEVIATION");
        cases.sign("a CA's basicConstraints", STEP)
                .with(d -> d.extension(Ext.BASIC_CONSTRAINTS, true, Der.seq(Der.TRUE)))
                .refused("IS_A_CA");
        cases.sign("a CA's basicConstraints, not critical", STEP)
                .with(d -> d.extension(Ext.BASIC_CONSTRAINTS, false, Der.seq(Der.TRUE)))
                .refused("IS_A_CA");
        cases.auth("a CA's basicConstraints with a path length of 0", STEP)
                .with(d -> d.extension(Ext.BASIC_CONSTRAINTS, true, Der.seq(Der.TRUE, Der.integer("0"))))
                .refused("IS_A_CA");
        deviation("basicConstraints that say no CA", d -> d.extension(Ext.BASIC_CONSTRAINTS, false, Der.seq()));
        deviation("critical basicConstraints that say no CA", d -> d.extension(Ext.BASIC_CONSTRAINTS, true, Der.seq()));
        deviation(
                "extKeyUsage in a sign certificate",
                d -> d.extension(Ext.EXTENDED_KEY_USAGE, false, Der.seq(Der.oid("1.3.6.1.5.5.7.3.4"))));
        deviation("no cRLDistributionPoints", d -> d.without(Ext.LIST_PLACE));
        deviation("no issuerAltName", d -> d.without(Ext.ISSUER_ALT_NAME));
        cases.auth("an auth certificate with the holder's data", "section 5: no personal data, CONFIRMED")
                .with(d -> d.extension(Ext.SUBJECT_ALT_NAME, false, Profile.holder(Profile.fields())))
                .either()
                .flag("DEVIATION");
    }

    private Case sign(String comment) {
        return cases.sign(comment, STEP);
    }

    private Case signUsage(String comment, int unused, String bits) {
        return sign(comment).with(d -> d.extension(Ext.KEY_USAGE, true, Der.bits(unused, Der.hex(bits))));
    }

    private Case authUsage(String comment, int unused, String bits) {
        return cases.auth(comment, STEP).with(d -> d.extension(Ext.KEY_USAGE, true, Der.bits(unused, Der.hex(bits))));
    }

    private void policy(String comment, Consumer<Draft> change) {
        cases.sign(comment, POLICY).with(change).refused("WRONG_POLICY").flag("POLICY");
    }

    private void also(String comment, Consumer<Draft> change) {
        cases.sign(comment, POLICY + "; section 4").with(change).either().flag("DEVIATION");
    }

    private void deviation(String comment, Consumer<Draft> change) {
        cases.sign(comment, "section 4, INFERRED").with(change).either().flag("DEVIATION");
    }

    private static void named(Draft draft, String... policies) {
        draft.extension(Ext.POLICIES, true, Profile.policies(policies));
    }
}
