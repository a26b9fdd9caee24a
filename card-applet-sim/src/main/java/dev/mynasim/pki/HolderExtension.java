// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * The subjectAltName of a sign certificate: six otherNames in the order 1, 4, 3, 5, 2, 6 (certificates-pki.md section
 * 6).
 */
final class HolderExtension {
    private static final ASN1ObjectIdentifier PERSONAL_DATA = new ASN1ObjectIdentifier("1.2.392.200149.8.5.5");
    private static final String NAME = "1";
    private static final String NAME_SUBSTITUTES = "2";
    private static final String SEX = "3";
    private static final String BIRTH_DATE = "4";
    private static final String ADDRESS = "5";
    private static final String ADDRESS_SUBSTITUTES = "6";

    private HolderExtension() {}

    static GeneralNames of(Holder holder) {
        return new GeneralNames(new GeneralName[] {
            otherName(NAME, holder.name()),
            otherName(BIRTH_DATE, holder.eraBirthDate()),
            otherName(SEX, String.valueOf(holder.sex())),
            otherName(ADDRESS, holder.address()),
            otherName(NAME_SUBSTITUTES, holder.nameSubstitutes()),
            otherName(ADDRESS_SUBSTITUTES, holder.addressSubstitutes())
        });
    }

    private static GeneralName otherName(String field, String value) {
        ASN1EncodableVector otherName = new ASN1EncodableVector();
        otherName.add(PERSONAL_DATA.branch(field));
        otherName.add(new DERTaggedObject(true, 0, new DERUTF8String(value)));
        return new GeneralName(GeneralName.otherName, new DERSequence(otherName));
    }
}
