// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/** The holder's data in a sign certificate (section 6); a service compares them with the claim (section 11 step 7). */
final class HolderCases {
    private static final String SOURCE = "section 6, CONFIRMED; section 11 step 7, CONFIRMED";

    private final Cases cases;

    HolderCases(Cases cases) {
        this.cases = cases;
    }

    void add() {
        cases.group(16);
        cases.sign("no subjectAltName", SOURCE)
                .with(d -> d.without(Ext.SUBJECT_ALT_NAME))
                .refused("HOLDER_DATA")
                .flag("HOLDER");
        san("a subjectAltName with nothing in it", Der.seq()).refused("HOLDER_DATA");
        san(
                        "the data under another arc",
                        Der.seq(Profile.otherName("1.2.392.200149.8.5.6.1", Der.context(0, Der.utf8(Profile.NAME)))))
                .refused("HOLDER_DATA");
        bad("no name", f -> f.remove("1"));
        bad("no birth date", f -> f.remove("4"));
        bad("no sex", f -> f.remove("3"));
        bad("no address", f -> f.remove("5"));
        bad("an older table's order: address and flags change places", f -> {
            byte[] address = f.get("5");
            f.put("5", f.get("6"));
            f.put("6", address);
        });
        bad("an older table's order: birth date and sex change places", f -> {
            byte[] birthDate = f.get("4");
            f.put("4", f.get("3"));
            f.put("3", birthDate);
        });
        bad("sex 4", f -> f.put("3", Der.utf8("4")));
        bad("sex of two digits", f -> f.put("3", Der.utf8("11")));
        bad("sex as a full-width digit", f -> f.put("3", Der.utf8("１")));
        bad("sex of no character", f -> f.put("3", Der.utf8("")));
        bad("a birth date without its era", f -> f.put("4", Der.utf8("19800217")));
        bad("a birth date in an era 6", f -> f.put("4", Der.utf8("620300101")));
        bad("a birth date with hyphens", f -> f.put("4", Der.utf8("31980-02-17")));
        bad("a birth date in full-width digits", f -> f.put("4", Der.utf8("３１９８００２１７")));
        bad("a birth date of ten digits", f -> f.put("4", Der.utf8("3198002170")));
        bad("one flag less than the name has characters", f -> f.put("2", Der.utf8("0000")));
        bad("one flag more than the name has characters", f -> f.put("2", Der.utf8("000000")));
        bad("a flag 2", f -> f.put("2", Der.utf8("00002")));
        bad("one flag less than the address has characters", f -> f.put("6", Der.utf8("0".repeat(17))));
        either("no flags of the name", f -> f.remove("2"));
        either("no flags of the address", f -> f.remove("6"));
        either("the name as a PrintableString", f -> {
                    f.put("1", Der.printable("KOKUTO MIKIYA"));
                    f.put("2", Der.utf8("0".repeat(13)));
                })
                .holder("name", "KOKUTO MIKIYA");
        either("a birth date in a month 13", f -> f.put("4", Der.utf8("319801317")))
                .holder("birthDate", "319801317");
        either("the 30th of February", f -> f.put("4", Der.utf8("319800230"))).holder("birthDate", "319800230");
        either("an era that does not fit the year", f -> f.put("4", Der.utf8("519800217")))
                .holder("birthDate", "519800217");
        byte[] name = Profile.otherName("1.2.392.200149.8.5.5.1", Der.context(0, Der.utf8("白純　里緒")));
        san("the name stands twice, and differs", Der.seq(inner(Profile.holder(Profile.fields())), name))
                .refused("HOLDER_DATA");
        san("the name without its tag", Der.seq(Profile.otherName("1.2.392.200149.8.5.5.1", Der.utf8(Profile.NAME))))
                .refused("HOLDER_DATA");
        san("rubbish", Der.hex("A5A5A5")).refused("HOLDER_DATA");
    }

    private static byte[] inner(byte[] sequence) {
        return Arrays.copyOfRange(sequence, (sequence[1] & 0xFF) == 0x82 ? 4 : 3, sequence.length);
    }

    private void bad(String comment, Consumer<Map<String, byte[]>> change) {
        fields(comment, SOURCE, change).refused("HOLDER_DATA");
    }

    private Case either(String comment, Consumer<Map<String, byte[]>> change) {
        return fields(comment, "section 6, INFERRED", change).either();
    }

    private Case fields(String comment, String source, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> fields = Profile.fields();
        change.accept(fields);
        return cases.sign(comment, source)
                .with(d -> d.extension(Ext.SUBJECT_ALT_NAME, false, Profile.holder(fields)))
                .flag("HOLDER");
    }

    private Case san(String comment, byte[] value) {
        return cases.sign(comment, SOURCE)
                .with(d -> d.extension(Ext.SUBJECT_ALT_NAME, false, value))
                .flag("HOLDER");
    }
}
