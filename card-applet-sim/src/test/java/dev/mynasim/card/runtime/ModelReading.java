// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** READ BINARY, READ RECORD and GET DATA as the sheet says them. */
final class ModelReading {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ModelReading() {}

    static String binary(ModelApplication application, ModelCommand c) {
        boolean byShortId = c.p1 >= 0x80;
        if (byShortId && (c.p1 & 0x60) != 0) {
            return "6A86";
        }
        if (c.data.length > 0 || c.ne == 0) {
            return "6700";
        }
        if (byShortId && (c.p1 & 0x1F) == 0) {
            return "6A82";
        }
        String problem = application.refer(byShortId ? c.p1 & 0x1F : 0);
        if (!problem.isEmpty()) {
            return problem;
        }
        if (!(application.currentFile() instanceof FileImage.Transparent file)) {
            return "6981";
        }
        if (!application.allows(file.read())) {
            return "6982";
        }
        int offset = byShortId ? c.p2 : (c.p1 << 8) | c.p2;
        return offset >= file.contents().length()
                ? "6B00"
                : atMost(
                        c.ne,
                        Arrays.copyOfRange(
                                file.contents().toByteArray(),
                                offset,
                                file.contents().length()));
    }

    static String record(ModelApplication application, ModelCommand c) {
        int form = c.p2 & 7;
        if (form != 4 && form != 5) {
            return "6A86";
        }
        if (c.data.length > 0 || c.ne == 0) {
            return "6700";
        }
        String problem = application.refer(c.p2 >> 3);
        if (!problem.isEmpty()) {
            return problem;
        }
        if (!(application.currentFile() instanceof FileImage.Records file)) {
            return "6981";
        }
        if (!application.allows(file.read())) {
            return "6982";
        }
        int count = file.records().size();
        if (c.p1 < 1 || c.p1 > count) {
            return "6A83";
        }
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        for (Octets record : file.records().subList(c.p1 - 1, form == 4 ? c.p1 : count)) {
            found.writeBytes(record.toByteArray());
        }
        return atMost(c.ne, found.toByteArray());
    }

    static String object(ModelApplication application, ModelApplication securityDomain, ModelCommand c) {
        if (c.data.length > 0 || c.ne == 0) {
            return "6700";
        }
        int tag = (c.p1 << 8) | c.p2;
        Optional<DataObjectImage> object = (tag == 0x5F51 ? securityDomain : application).dataObject(tag);
        if (object.isEmpty()) {
            return "6A88";
        }
        byte[] value = object.orElseThrow().value().toByteArray();
        return c.ne < value.length ? "6700" : HEX.formatHex(value) + "9000";
    }

    private static String atMost(int ne, byte[] octets) {
        return HEX.formatHex(octets, 0, Math.min(ne, octets.length)) + "9000";
    }
}
