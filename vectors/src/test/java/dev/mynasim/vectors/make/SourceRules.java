// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which statements of the sheet are meant by the words in which makers name their sources. */
final class SourceRules {
    private static final Pattern CONFLICT = Pattern.compile("conflict (\\d+)");
    private static final Pattern UNKNOWN = Pattern.compile("unknown (\\d+)");
    private static final Map<Pattern, List<String>> RULES = new LinkedHashMap<>();

    static {
        rule("§1.1 ", "CP-1.1-01", "CP-1.3-12");
        rule("§1.1 CONFLICT on the name", "CP-1.1-02", "CP-9-01");
        rule("§1.1 GET DATA 5F51", "CP-1.1-15");
        rule("Short APDUs|§4.1 READ BINARY", "CP-1.3-01");
        rule("extended Lc", "CP-1.3-02");
        rule("extended Le", "CP-1.3-03");
        rule("§1.3 GET CHALLENGE", "CP-1.3-05");
        rule("§1.3 GET DATA", "CP-1.3-06");
        rule("logical channel", "CP-1.3-09");
        rule("largest APDU", "CP-1.3-10", "CP-10-11");
        rule("§1.4 after reset|ISD can be selected", "CP-1.4-01");
        rule("§1.4 00 A4 00 00", "CP-1.4-02");
        rule("§1.4 3F00", "CP-1.4-03");
        rule("§1.4 MF level", "CP-1.4-04");
        rule("with no name", "CP-1.4-05");
        rule("missing object|only while the ISD", "CP-1.4-06");
        rule("GET DATA 0042|GET DATA 0045|GET DATA 0066", "CP-10-09");
        rule("§2.2 SELECT by name", "CP-2.2-01");
        rule("FCI", "CP-2.2-02", "CP-10-02");
        rule("prefix selection", "CP-2.2-03");
        rule("next occurrence", "CP-2.2-04");
        rule("order UNKNOWN", "CP-10-20");
        rule("unknown AID", "CP-2.2-05", "CP-2.2-06", "CP-10-04");
        rule("§2.2 no current EF|§2.2 .*clears", "CP-2.2-07");
        rule("§2.3 SELECT EF|P2 0C is all", "CP-2.3-01");
        rule("only P1 02", "CP-2.3-02");
        rule("without any authentication", "CP-2.3-03");
        rule("without any authentication.*file", "CP-2.3-04");
        rule("unknown id", "CP-2.3-05");
        rule("[Ss]hort (EF )?id", "CP-2.3-06");
        rule("6986", "CP-2.3-07");
        rule("no current EF INFERRED", "CP-2.3-07");
        rule("filler|size §3|§3 size", "CP-3-02", "CP-10-03");
        rule("at the end of an EF", "CP-3-03");
        rule("§3 size and first octets", "CP-3-04");
        rule("PIN or key IEF", "CP-3-05", "CP-10-08");
        rule("access denied|who may read", "CP-3-06");
        rule("by a sweep", "CP-3.1-01", "CP-3.2-01", "CP-3.3-01");
        contents();
        signatures();
        duration();
        secureMessaging();
        pins();
    }

    private static void contents() {
        rule("§3.1.1", "CP-3.1.1-01", "CP-3.1.1-02", "CP-3.1.1-17");
        rule("§3.1.1 token info", tokenInfo());
        rule("§3.2.1", "CP-3.2.1-01", "CP-3.2.1-02", "CP-3.2.1-03", "CP-3.2.1-04", "CP-3.2.1-05", "CP-3.2.1-06");
        rule("§3.2.1", "CP-3.2.1-07");
        rule("§3.2.2", "CP-3.2.2-01", "CP-3.2.2-02", "CP-3.2.2-03", "CP-3.2.2-04");
        rule("§3.2.3", "CP-3.2.3-01", "CP-1.3-04");
        rule("§3.3.1", "CP-3.3.1-01", "CP-3.3.1-02", "CP-3.3.1-03", "CP-3.3.1-04", "CP-3.3.1-05", "CP-3.3.1-06");
        rule("§3.3.1", "CP-3.3.1-07", "CP-3.3.1-08", "CP-3.3.1-09", "CP-3.3.1-10", "CP-3.3.1-11");
        rule("§3.3 DF12|§3.3 0001", "CP-3.3-02");
        rule("§3.5 two references", "CP-3.5-03", "CP-9-05");
        rule("§3.7", "CP-3.7-01", "CP-3.7-02", "CP-3.7-03", "CP-7-09");
        rule("§3.2 0001", "CP-9-15");
        rule("§7 without a PIN", "CP-7-06", "CP-4.6-01");
        rule("§4.4", "CP-4.4-01", "CP-4.4-02", "CP-4.4-03", "CP-4.4-04", "CP-10-06");
        rule("§7 Android", "CP-7-01");
        rule("§7 iPhone|iPhone only", "CP-7-02");
        rule("§7 no-PIN", "CP-7-04");
        rule("§7 children", "CP-7-08");
        rule("§8.2 probes", "CP-8.2-01", "CP-8.2-02");
        rule("392F", "CP-1.1-03", "CP-1.1-11");
        rule("tag 7 alone", "CP-1.1-04");
        rule("reader-made", "CP-1.1-05", "CP-9-11");
        rule("contactless 05E0", "CP-1.1-06", "CP-1.1-12");
        rule("contactless 41E0", "CP-1.1-07");
        rule("contactless 4B51 B3", "CP-1.1-08");
        rule("contactless 4B51 00", "CP-1.1-09");
        rule("number 12", "CP-10-12");
        rule("other CLA|other INS|CLA values", "CP-4.1-18");
        rule("7816-3:2006 12.1.3|§6 6700", "CP-6-13");
        rule("§3.1 0009", "CP-9-10");
        rule("GET DATA missing|00F3", "CP-1.4-12");
    }

    private static String[] tokenInfo() {
        return java.util.stream.IntStream.rangeClosed(3, 16)
                .mapToObj("CP-3.1.1-%02d"::formatted)
                .toArray(String[]::new);
    }

    private static void signatures() {
        rule("§4.2 P2", "CP-4.2-01");
        rule("§4.2 P2 00", "CP-4.2-02", "CP-4.6-01");
        rule("§4.2 P1 00", "CP-4.2-03");
        rule("§4.2 P1 01", "CP-4.2-04");
        rule("§4.2 P1 02", "CP-4.2-05");
        rule("§4.2 P1 03", "CP-4.2-06");
        rule("§4.2 P1 04", "CP-4.2-07");
        rule("§4.2 P1 05", "CP-4.2-08");
        rule("§4.2 other P1", "CP-4.2-09");
        rule("answer of 256", "CP-4.2-10");
        rule("§4.2 PIN not verified", "CP-4.2-11");
        rule("deterministic", "CP-4.2-12");
        rule("must not check it", "CP-4.2-13", "CP-4.2-18", "CP-4.2-19");
        rule("table of inputs", "CP-4.2-13", "CP-4.2-14", "CP-4.2-15", "CP-4.2-16", "CP-4.2-17");
    }

    private static void duration() {
        rule("§4.3 status kept|how long a VERIFY lasts", "CP-4.3-01", "CP-4.3-02");
        rule("§4.3 SELECT EF, READ", "CP-4.3-03");
        rule("VERIFY of another reference", "CP-4.3-04");
        rule("SELECT another AP", "CP-4.3-05");
        rule("SELECT the same AP|conflict 3", "CP-4.3-06", "CP-9-03", "CP-10-05");
        rule("§4.3 reset", "CP-4.3-07");
        rule("failed VERIFY", "CP-4.3-08");
        rule("query after a good VERIFY", "CP-4.3-09");
    }

    private static void secureMessaging() {
        rule("§4.5 precondition", "CP-4.5-01");
        rule("§4.5 key", "CP-4.5-02");
        rule("§4.5 (open|wrong key|wrong structure)", "CP-4.5-03", "CP-4.5-04");
        rule("§4.5.*counter|plain commands do not count", "CP-4.5-05");
        rule("§4.5.*IV", "CP-4.5-06");
        rule("§4.5 CLA", "CP-4.5-07");
        rule("§4.5.*(VERIFY|SELECT) data|long-form length|padding always", "CP-4.5-08", "CP-9-07");
        rule("§4.5.*READ BINARY data|Le value 0", "CP-4.5-09");
        rule("§4.5 response", "CP-4.5-10");
        rule("any wrong object|69FC|session gone", "CP-4.5-11");
        rule("§4.5 other APs", "CP-4.5-12");
        rule("§4.5 end", "CP-4.5-13");
    }

    private static void pins() {
        rule("§5 era years", "CP-5-11", "CP-9-04");
        rule("text 0012|EF 0012", "CP-5-08");
        rule("§5 encoding", "CP-5-09");
        rule("compares bytes", "CP-5-10");
        rule("on success|time does not help", "CP-5-12");
        rule("§5 wrong value|last try", "CP-5-13");
        rule("§5 blocked|conflict 2|§3.2 text 0012", "CP-5-14");
        rule("query on a blocked", "CP-5-15");
        rule("wrong-length PIN", "CP-5-17", "CP-10-01");
        rule("format of a new PIN|Lc outside|§5 format|at least one letter", "CP-5-18", "CP-10-13");
        rule("equal to the old one", "CP-5-19");
    }

    private SourceRules() {}

    /** The ids of a source; empty when its words are none of the rules'. */
    static List<String> of(String source) {
        List<String> ids = new ArrayList<>();
        RULES.forEach((words, found) -> {
            if (words.matcher(source).find()) {
                ids.addAll(found);
            }
        });
        number(CONFLICT, source, "CP-9-%02d", ids);
        number(UNKNOWN, source, "CP-10-%02d", ids);
        return ids;
    }

    private static void number(Pattern words, String source, String id, List<String> ids) {
        Matcher found = words.matcher(source);
        while (found.find()) {
            ids.add(id.formatted(Integer.parseInt(found.group(1))));
        }
    }

    private static void rule(String words, String... ids) {
        RULES.put(Pattern.compile(words), List.of(ids));
    }
}
