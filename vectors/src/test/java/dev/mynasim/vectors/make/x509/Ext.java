// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

/** Extensions by name (RFC 5280 section 4.2), and some that nobody knows. */
enum Ext {
    KEY_USAGE("2.5.29.15"),
    SUBJECT_ALT_NAME("2.5.29.17"),
    EXTENDED_KEY_USAGE("2.5.29.37"),
    POLICIES("2.5.29.32"),
    ISSUER_ALT_NAME("2.5.29.18"),
    LIST_PLACE("2.5.29.31"),
    AUTHORITY_ACCESS("1.3.6.1.5.5.7.1.1"),
    AUTHORITY_KEY_ID("2.5.29.35"),
    SUBJECT_KEY_ID("2.5.29.14"),
    BASIC_CONSTRAINTS("2.5.29.19"),
    NAME_CONSTRAINTS("2.5.29.30"),
    POLICY_CONSTRAINTS("2.5.29.36"),
    UNKNOWN("1.2.392.200149.8.5.99.1"),
    KEY_USAGE_AGAIN("2.5.29.15"),
    POLICIES_AGAIN("2.5.29.32");

    private final String oid;

    Ext(String oid) {
        this.oid = oid;
    }

    byte[] write(boolean critical, byte[] value) {
        return write(critical ? Der.TRUE : new byte[0], value);
    }

    /** With octets of its own for the mark of the critical. */
    byte[] write(byte[] critical, byte[] value) {
        return Der.seq(Der.oid(oid), critical, Der.octets(value));
    }
}
