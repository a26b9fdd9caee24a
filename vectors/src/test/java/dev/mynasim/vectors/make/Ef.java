// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An elementary file of card-protocol.md section 3.
 *
 * @param app the application that it is in
 * @param id its identifier
 * @param kind what it is
 * @param size octets where the sheet tells the physical size, else 0
 * @param begins its first octets where the sheet tells them, else empty
 * @param readers the references of which one must be verified to read it; empty: it is free
 */
record Ef(App app, int id, Kind kind, int size, String begins, List<Pin> readers) {
    enum Kind {
        TRANSPARENT,
        RECORDS,
        /** A PIN or a key. */
        INTERNAL,
        /** Found by a sweep, and nobody knows what it is. */
        UNKNOWN
    }

    /** All files of the sheet that a plastic card of an adult has. */
    static final List<Ef> ALL = all();

    boolean isFree() {
        return readers.isEmpty();
    }

    String select() {
        return Sheet.file(id);
    }

    String title() {
        return "%s %04X".formatted(app.title(), id);
    }

    static List<Ef> of(App app) {
        return ALL.stream().filter(ef -> ef.app == app).toList();
    }

    /** Transparent files of a size that the sheet tells. */
    static List<Ef> sized() {
        return ALL.stream()
                .filter(ef -> ef.kind == Kind.TRANSPARENT && ef.size > 0)
                .toList();
    }

    private static List<Ef> all() {
        List<Ef> files = new ArrayList<>();
        List<Pin> any = List.of(Pin.INPUT_SUPPORT, Pin.TEXT_CODE_A, Pin.TEXT_CODE_B);
        List<Pin> codes = List.of(Pin.SURFACE_CODE_A, Pin.SURFACE_CODE_B);
        files.add(transparent(App.JPKI, 0x01, 0, "30 82", Pin.SIGN));
        files.add(transparent(App.JPKI, 0x02, 0, "30 82"));
        files.add(transparent(App.JPKI, 0x06, 160, "4A 50 4B 49"));
        files.add(transparent(App.JPKI, 0x08, 3, "8F 8F"));
        files.add(transparent(App.JPKI, 0x0A, 0, "30 82"));
        files.add(transparent(App.JPKI, 0x0B, 0, "30 82"));
        internal(files, App.JPKI, 0x10, 0x16, 0x17, 0x18, 0x1A, 0x1B);
        unknown(files, App.JPKI, 0x05, 0x09, 0x19, 0x1C, 0x1E);

        files.add(transparent(App.TEXT, 0x01, 17, "FF 10 0C", Pin.INPUT_SUPPORT, Pin.TEXT_CODE_A));
        files.add(transparent(App.TEXT, 0x02, 0, "FF 20", Pin.INPUT_SUPPORT, Pin.TEXT_CODE_B));
        files.add(new Ef(App.TEXT, 0x03, Kind.TRANSPARENT, 336, "FF 30 82 01 4B", any));
        files.add(transparent(App.TEXT, 0x04, 568, "7F 21 82 02 33"));
        files.add(transparent(App.TEXT, 0x05, 0, "FF 40 82 00 9F"));
        files.add(new Ef(App.TEXT, 0x06, Kind.TRANSPARENT, 269, "A1 82 01 09", any));
        files.add(new Ef(App.TEXT, 0x07, Kind.TRANSPARENT, 536, "FF 50 82 02 13", any));
        files.add(transparent(App.TEXT, 0x08, 16, "FF FF"));
        internal(files, App.TEXT, 0x11, 0x12, 0x13, 0x14, 0x15);
        unknown(files, App.TEXT, 0x10, 0x1C, 0x1E);

        files.add(transparent(App.SURFACE, 0x01, 547, "FF 10 82 02 1E", Pin.BIRTH_DATE));
        files.add(new Ef(App.SURFACE, 0x02, Kind.TRANSPARENT, 0, "FF 20", codes));
        files.add(transparent(App.SURFACE, 0x03, 0, "FF 30 82 01 3B"));
        files.add(transparent(App.SURFACE, 0x04, 568, "7F 21 82 02 33"));
        files.add(transparent(App.SURFACE, 0x05, 0, "FF 40", Pin.SURFACE_CODE_A));
        files.add(new Ef(App.SURFACE, 0x06, Kind.TRANSPARENT, 16, "FF FF", codes));
        internal(files, App.SURFACE, 0x11, 0x12, 0x13);
        unknown(files, App.SURFACE, 0x1A, 0x1C, 0x1E);

        files.add(new Ef(App.COMMON, 0x01, Kind.RECORDS, 30, "01 1C", List.of()));
        files.add(new Ef(App.COMMON, 0x02, Kind.RECORDS, 18, "", List.of()));
        internal(files, App.COMMON, 0x19, 0x1C, 0x1E);
        files.add(new Ef(App.JUKI, 0x02, Kind.RECORDS, 18, "", List.of()));
        internal(files, App.JUKI, 0x1C);
        return List.copyOf(files);
    }

    private static Ef transparent(App app, int id, int size, String begins, Pin... readers) {
        return new Ef(app, id, Kind.TRANSPARENT, size, begins, List.of(readers));
    }

    private static void internal(List<Ef> files, App app, int... ids) {
        IntStream.of(ids).forEach(id -> files.add(new Ef(app, id, Kind.INTERNAL, 0, "", List.of())));
    }

    private static void unknown(List<Ef> files, App app, int... ids) {
        IntStream.of(ids).forEach(id -> files.add(new Ef(app, id, Kind.UNKNOWN, 0, "", List.of())));
    }
}
