// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;

/** Reads the holder's data in a sign certificate: otherNames with a text each (certificates-pki.md section 6). */
final class OtherNames {
    private OtherNames() {}

    /**
     * The text of an otherName when it is of a type; empty otherwise.
     *
     * @param der the name as the JDK hands it out
     * @param oid the type
     */
    static String value(byte[] der, String oid) {
        try {
            ASN1Encodable object = ASN1Primitive.fromByteArray(der);
            while (object instanceof ASN1TaggedObject tagged) {
                object = tagged.getTagNo() == 0 ? tagged.getBaseObject() : object;
            }
            ASN1Sequence name = ASN1Sequence.getInstance(object);
            if (!ASN1ObjectIdentifier.getInstance(name.getObjectAt(0)).getId().equals(oid)) {
                return "";
            }
            ASN1Encodable value = name.getObjectAt(1);
            while (value instanceof ASN1TaggedObject tagged) {
                value = tagged.getBaseObject();
            }
            return value instanceof ASN1String text ? text.getString() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("an otherName of the certificate cannot be read", e);
        }
    }
}
