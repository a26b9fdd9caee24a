// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.vectors.clients.ClientTrace;
import dev.mynasim.vectors.clients.ClientTraces;
import dev.mynasim.vectors.clients.Flow;
import dev.mynasim.vectors.clients.Flow.Cell;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each cell of the table in card-protocol.md section 8.1 that is not empty has a flow, and no other has one. */
class TableTest {
    private static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("opensc", "abcdefg"),
            Map.entry("myna", "abcdefg"),
            Map.entry("myna-go", "abcdefg"),
            Map.entry("myna-card", "abcdefgG"),
            Map.entry("jpki-signer-android", "bcdef"),
            Map.entry("jpkireader", "bcdef"),
            Map.entry("flutter-nfc-mynumber", "bcdef"),
            Map.entry("jpki-rs", "bcdef"),
            Map.entry("pyjpki", "abcde"),
            Map.entry("myna-browser-extension", "abdG"),
            Map.entry("jsapdu", "aG"),
            Map.entry("tret-japan-nfc-reader", "afG"),
            Map.entry("jpki-local-signer", "bcef"),
            Map.entry("webusb-mynumbercard", "G"),
            Map.entry("jpki-wallet", "abcde"),
            Map.entry("myna-mpa", "abcdeG")));

    /** The columns of the table; g has two halves, and G is the second, the other applications. */
    private static final Map<Character, Cell> COLUMNS = Map.of(
            'a', Cell.IDENTIFY,
            'b', Cell.AUTH_CERTIFICATE,
            'c', Cell.SIGN_CERTIFICATE,
            'd', Cell.SIGN_AUTH,
            'e', Cell.SIGN_SIGN,
            'f', Cell.PIN_COUNTERS,
            'g', Cell.CHANGE_PIN,
            'G', Cell.OTHER_APPLICATIONS);

    @Test
    void everyCellHasAFlow() {
        Map<String, Set<Cell>> expected = new TreeMap<>();
        TABLE.forEach((client, columns) -> {
            Set<Cell> cells = EnumSet.noneOf(Cell.class);
            columns.chars().forEach(column -> cells.add(COLUMNS.get((char) column)));
            expected.put(client, cells);
        });
        Map<String, Set<Cell>> covered = new TreeMap<>();
        for (ClientTrace trace : ClientTraces.readAll()) {
            Set<Cell> cells = EnumSet.noneOf(Cell.class);
            for (Flow flow : trace.flows()) {
                cells.addAll(flow.covers());
            }
            cells.remove(Cell.DETAIL);
            covered.put(trace.client(), cells);
        }
        assertThat(covered).isEqualTo(expected);
    }
}
