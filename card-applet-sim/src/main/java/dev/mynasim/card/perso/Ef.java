// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Short ways to say which elementary files an application has. */
final class Ef {
    /** What stands behind the object in a file that is larger (card-protocol.md section 3). */
    static final byte FILLER = (byte) 0xFF;

    private static final int BLOCK = 256;

    private Ef() {}

    /** A working EF that is exactly these octets. */
    static FileImage of(int id, byte[] contents, AccessCondition read) {
        return new FileImage.Transparent(id, Octets.of(contents), read);
    }

    /** A working EF that anyone may read. */
    static FileImage free(int id, byte[] contents) {
        return of(id, contents, AccessCondition.always());
    }

    /** A working EF of a fixed size, with filler behind the octets. */
    static FileImage padded(int id, byte[] contents, int size, AccessCondition read) {
        return new FileImage.Transparent(id, Octets.of(contents).paddedTo(size, FILLER), read);
    }

    /** A working EF with filler to the next 256 octets (section 10, unknown 3: INFERRED). */
    static FileImage padded(int id, byte[] contents, AccessCondition read) {
        return padded(id, contents, (contents.length + BLOCK - 1) / BLOCK * BLOCK, read);
    }

    /** A working EF of sixteen times {@code FF}: the purpose of these is unknown. */
    static FileImage sixteenFillers(int id, AccessCondition read) {
        byte[] contents = new byte[16];
        Arrays.fill(contents, FILLER);
        return of(id, contents, read);
    }

    /** A record EF that anyone may read, with one record. */
    static FileImage record(int id, byte[] record) {
        return new FileImage.Records(id, List.of(Octets.of(record)), AccessCondition.always());
    }

    static FileImage key(int id, KeyPair pair, AccessCondition use) {
        return new FileImage.Key(id, (RSAPrivateCrtKey) pair.getPrivate(), use);
    }

    static FileImage key(int id, KeyPair pair, AccessCondition use, FileImage.Key.Purpose purpose) {
        return new FileImage.Key(id, (RSAPrivateCrtKey) pair.getPrivate(), use, purpose);
    }

    static List<FileImage> reserved(int... ids) {
        return Arrays.stream(ids).<FileImage>mapToObj(FileImage.Reserved::new).toList();
    }

    static AccessCondition anyOf(int... pinFiles) {
        Set<Integer> files = Arrays.stream(pinFiles).boxed().collect(Collectors.toSet());
        return new AccessCondition.AnyPin(files);
    }
}
