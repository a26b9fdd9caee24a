// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * Who signed, as the sign certificate says (基本4情報; certificates-pki.md section 6).
 *
 * @param name family and given name
 * @param nameFlags one {@code 0} or {@code 1} for each character of the name; 1: a substitute character stands there
 * @param sex {@code 1} male, {@code 2} female, {@code 9} or {@code 3} not applicable or unknown, {@code 0} unknown
 * @param birthDate date of birth
 * @param address from the prefecture on
 * @param addressFlags as for the name
 * @param others fields that are not known here, by their OID
 */
public record CertifiedHolder(
        String name,
        String nameFlags,
        char sex,
        CertifiedBirthDate birthDate,
        String address,
        String addressFlags,
        Map<String, String> others) {
    private static final String ARC = "1.2.392.200149.8.5.5.";

    /** Copies the map. */
    public CertifiedHolder {
        others = Map.copyOf(others);
    }

    /** Whether a character of the name is a substitute for one that certificates cannot hold. */
    public boolean hasSubstitutesInName() {
        return nameFlags.contains("1");
    }

    /** Whether a character of the address is a substitute. */
    public boolean hasSubstitutesInAddress() {
        return addressFlags.contains("1");
    }

    /** Reads the holder out of a sign certificate; the order of the fields does not matter. */
    static Outcome<CertifiedHolder> of(Leaf leaf) {
        Map<String, String> fields;
        try {
            fields = otherNames(leaf);
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException | IllegalStateException e) {
            // What BouncyCastle throws at octets that are not what they should be.
            return malformed("its subjectAltName cannot be read");
        }
        String name = fields.remove(ARC + 1);
        String nameFlags = fields.remove(ARC + 2);
        String sex = fields.remove(ARC + 3);
        String birthDate = fields.remove(ARC + 4);
        String address = fields.remove(ARC + 5);
        String addressFlags = fields.remove(ARC + 6);
        if (name == null || sex == null || birthDate == null || address == null) {
            return malformed("one of name, sex, birth date and address is missing");
        }
        Optional<CertifiedBirthDate> born = CertifiedBirthDate.parse(birthDate);
        if (born.isEmpty() || !sex.matches("[01239]")) {
            return malformed("sex or birth date is not as the profile writes it");
        }
        if (!areFlags(nameFlags, name) || !areFlags(addressFlags, address)) {
            return malformed("the flags of substitute characters do not fit their text");
        }
        return new Outcome.Accepted<>(
                new CertifiedHolder(name, nameFlags, sex.charAt(0), born.get(), address, addressFlags, fields));
    }

    private static Map<String, String> otherNames(Leaf leaf) {
        Map<String, String> fields = new LinkedHashMap<>();
        GeneralNames names = GeneralNames.fromExtensions(leaf.extensions(), Extension.subjectAlternativeName);
        for (GeneralName name : names == null ? new GeneralName[0] : names.getNames()) {
            if (name.getTagNo() == GeneralName.otherName) {
                ASN1Sequence pair = ASN1Sequence.getInstance(name.getName());
                String oid =
                        ASN1ObjectIdentifier.getInstance(pair.getObjectAt(0)).getId();
                String text = ASN1UTF8String.getInstance(ASN1TaggedObject.getInstance(pair.getObjectAt(1)), true)
                        .getString();
                if (fields.put(oid, text) != null) {
                    throw new IllegalArgumentException("the field " + oid + " is there twice");
                }
            }
        }
        return fields;
    }

    private static boolean areFlags(@Nullable String flags, String text) {
        return flags != null && flags.matches("[01]*") && flags.length() == text.codePointCount(0, text.length());
    }

    private static Outcome<CertifiedHolder> malformed(String why) {
        return new Outcome.Refused<>(new Refusal.Malformed("a sign certificate with its holder's data", why));
    }

    /** Without the person's data, which do not belong into logs. */
    @Override
    public String toString() {
        return "CertifiedHolder[...]";
    }
}
