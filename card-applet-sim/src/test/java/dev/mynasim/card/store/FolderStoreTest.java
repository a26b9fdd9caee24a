// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.memory.SegmentChange;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardFiles;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card in a folder: what lasts, what is refused, and that nothing refused is touched. */
class FolderStoreTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Durability.class,
            names = {"FILE", "FILE_FSYNC"})
    void changesAreInTheCardFileWhenItIsClosed(Durability durability) throws Exception {
        Path file = Cards.in(folder);
        Object before = permissions(file);
        try (KeptCard card = open(file, durability)) {
            assertThat(Cards.verify(card, "0000")).isEqualTo("63C2");
            assertThat(journal()).as("while it is open").exists();
            assertThat(permissions(journal())).isEqualTo(before);
        }
        assertThat(permissions(file)).as("PINs are not for everybody").isEqualTo(before);
        assertThat(names()).as("the card and its hidden lock file").containsExactly(".taro.card.lock", "taro.card");
        assertThat(CardFiles.load(file).about()).isEqualTo(Cards.ADULT.about());
        try (KeptCard card = open(file, durability)) {
            assertThat(card.notes()).isEmpty();
            assertThat(Cards.query(card)).isEqualTo("63C2");
            assertThat(Cards.verify(card, "1234")).isEqualTo("9000");
        }
        assertThat(file).hasContent(Cards.ADULT.toText());
    }

    /** Whatever is in a card file is in it after the card was opened and closed. */
    @ParameterizedTest
    @ValueSource(strings = {"plastic-contact", "plastic-contactless", "child", "blank", "without-pins"})
    void theWayThroughTheMemoryLosesNothing(String profile) throws Exception {
        CardFile made = CardFile.make(Library.persona("adult"), Library.profile(profile), Issuing.DEFAULT);
        Path file = folder.resolve("taro.card");
        CardFiles.save(made, file, false);
        try (KeptCard card = open(file, Durability.FILE)) {
            assertThat(card.card().image()).isEqualTo(made.image());
        }
        assertThat(file).hasContent(made.toText());
    }

    @Test
    void aCardThatWasOnlyReadLeavesItsFileAsItWas() throws Exception {
        Path file = Cards.in(folder);
        byte[] before = Files.readAllBytes(file);
        try (KeptCard card = open(file, Durability.FILE_FSYNC)) {
            assertThat(Cards.query(card)).isEqualTo("63C3");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void inMemoryNothingIsWrittenAndNobodyIsKeptOut() throws Exception {
        Path file = Cards.in(folder);
        try (KeptCard one = open(file, Durability.MEMORY);
                KeptCard other = open(file, Durability.MEMORY)) {
            assertThat(Cards.verify(one, "0000")).isEqualTo("63C2");
            assertThat(Cards.query(other)).isEqualTo("63C3");
        }
        assertThat(names()).containsExactly("taro.card");
        assertThat(file).hasContent(Cards.ADULT.toText());
    }

    @Test
    void theProcessEndsAndTheJournalGivesTheChangesBack() throws Exception {
        Path file = Cards.in(folder);
        Path copy = abandonedAfter(file, "0000", "0000");
        try (KeptCard card = open(copy, Durability.FILE)) {
            assertThat(card.notes())
                    .containsExactly("taro.card was not closed properly; its journal gave back 2 changes");
            assertThat(Cards.query(card)).isEqualTo("63C1");
        }
        try (KeptCard card = open(copy, Durability.FILE)) {
            assertThat(card.notes()).isEmpty();
            assertThat(Cards.query(card)).isEqualTo("63C1");
        }
    }

    /** Whatever of the journal's end is missing, the card has the state after some whole number of units. */
    @Test
    void aJournalCutAnywhereGivesAWholeNumberOfUnits() throws Exception {
        Path copy = abandonedAfter(Cards.in(folder), "0000", "1234", "0000");
        byte[] card = Files.readAllBytes(copy);
        byte[] journal = Files.readAllBytes(journalOf(copy));
        // 0000 takes one; 1234 takes one and gives all back; 0000 takes one.
        List<String> tries = List.of("63C3", "63C2", "63C1", "63C3", "63C2");
        List<Integer> ends = lineEnds(journal);
        assertThat(ends).hasSize(tries.size());
        int cuts = 0;
        for (int length = ends.get(0); length <= journal.length; length++) {
            Files.write(copy, card);
            Files.write(journalOf(copy), Arrays.copyOf(journal, length));
            int end = length;
            int units = (int) ends.stream().filter(at -> at <= end).count() - 1;
            try (KeptCard found = open(copy, Durability.FILE)) {
                assertThat(Cards.query(found)).as("cut after " + length).isEqualTo(tries.get(units));
            }
            cuts++;
        }
        System.out.println("journal cuts: survived " + cuts + ", one after each octet of " + tries.size() + " lines");
    }

    /** A changed octet anywhere is refused, and nothing is overwritten. Only the very last one, the end, looks torn. */
    @Test
    void aDamagedJournalIsRefusedAndLeftAlone() throws Exception {
        Path copy = abandonedAfter(Cards.in(folder), "0000", "1234");
        byte[] card = Files.readAllBytes(copy);
        byte[] journal = Files.readAllBytes(journalOf(copy));
        assertThat(lineEnds(journal)).hasSize(4);
        for (int at = 0; at < journal.length - 1; at++) {
            byte[] damaged = journal.clone();
            damaged[at] ^= 1;
            Files.write(journalOf(copy), damaged);
            assertThatThrownBy(() -> open(copy, Durability.FILE))
                    .as("octet " + at)
                    .isInstanceOf(StoreException.class)
                    .hasMessageMatching("[^.]*taro\\.card\\.journal[^.]*");
            assertThat(Files.readAllBytes(journalOf(copy))).isEqualTo(damaged);
            assertThat(Files.readAllBytes(copy)).isEqualTo(card);
        }
    }

    @Test
    void aLastLineWithHolesIsTorn() throws Exception {
        Path copy = abandonedAfter(Cards.in(folder), "0000", "0000");
        byte[] journal = Files.readAllBytes(journalOf(copy));
        Arrays.fill(journal, journal.length - 20, journal.length - 10, (byte) 0);
        Files.write(journalOf(copy), journal);
        try (KeptCard card = open(copy, Durability.FILE)) {
            assertThat(card.notes().get(0))
                    .contains("gave back 1 changes, and a last line of")
                    .contains("was dropped");
            assertThat(Cards.query(card)).isEqualTo("63C2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "{\"format\":\"mynasim-card\",\"version\":9}", "\u0000\u0001"})
    void aForeignFileIsRefusedAndLeftAlone(String contents) throws Exception {
        Path file = folder.resolve("taro.card");
        Files.writeString(file, contents);
        assertThatThrownBy(() -> open(file, Durability.FILE_FSYNC)).isInstanceOf(StoreException.class);
        assertThat(Files.readString(file)).isEqualTo(contents);
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThatThrownBy(() -> open(file, Durability.FILE_FSYNC)).hasMessageContaining("it is not UTF-8 text");
        assertThat(file).hasBinaryContent(new byte[] {(byte) 0xFF, (byte) 0xFE});
    }

    @Test
    void aTruncatedCardFileIsRefusedAndLeftAlone() throws Exception {
        Path file = Cards.in(folder);
        String cut = Cards.ADULT.toText().substring(0, 5000);
        Files.writeString(file, cut);
        assertThatThrownBy(() -> open(file, Durability.FILE)).isInstanceOf(StoreException.class);
        assertThat(file).hasContent(cut);
    }

    @Test
    void aCardThatIsNotThereIsAskedForAndNothingIsMade() {
        assertThatThrownBy(() -> open(folder.resolve("none.card"), Durability.FILE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not there; make one with: mynasim card new");
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> open(folder.resolve("a/none.card"), Durability.FILE))
                .hasMessageContaining("is not there; make it first");
        assertThatThrownBy(() -> new FolderStore(folder, Durability.FILE).open("../taro.card"))
                .hasMessageContaining("is not the name of a card file");
    }

    @Test
    void aJournalOfAnotherCardIsRefused() throws Exception {
        Path copy = abandonedAfter(Cards.in(folder), "0000");
        Files.writeString(copy, "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> open(copy, Durability.FILE))
                .hasMessageContaining("was replaced or changed while taro.card.journal still holds 1 changes");
        assertThat(journalOf(copy)).exists();
    }

    @Test
    void aCardFileThatSomebodyReplacedMeanwhileIsLeftAlone() throws Exception {
        Path file = Cards.in(folder);
        KeptCard card = open(file, Durability.FILE);
        Cards.verify(card, "0000");
        Files.writeString(file, "mine");
        assertThatThrownBy(card::close).hasMessageContaining("was changed by another program");
        assertThat(file).hasContent("mine");
        assertThat(journal()).exists();
    }

    /** The crash between the new card file and the removal of the journal. */
    @Test
    void aJournalThatTheCardFileHasTakenInIsForgotten() throws Exception {
        Path copy = abandonedAfter(Cards.in(folder), "0000");
        try (StoredCard stored = FolderStore.of(copy, Durability.FILE).open("taro.card")) {
            byte[] journal = Files.readAllBytes(journalOf(copy));
            String text = Cards.ADULT.toText() + " ";
            stored.replace(text);
            byte[] folded = new JournalLine(
                            2, List.of(JournalText.FOLDED, FoundCard.digest(text.getBytes(StandardCharsets.UTF_8))))
                    .octets();
            Files.write(journalOf(copy), journal);
            Files.write(journalOf(copy), folded, StandardOpenOption.APPEND);
        }
        try (KeptCard card = open(copy, Durability.FILE)) {
            assertThat(Cards.query(card)).as("the document counts").isEqualTo("63C3");
            assertThat(Cards.verify(card, "0000")).isEqualTo("63C2");
        }
        assertThat(journalOf(copy)).doesNotExist();
    }

    @Test
    void theSecondOwnerIsToldWhoTheFirstIs() throws Exception {
        Path file = Cards.in(folder);
        try (KeptCard first = open(file, Durability.FILE)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> open(file, Durability.FILE))
                        .hasMessageContaining("taro.card is open in this process already (process "
                                + ProcessHandle.current().pid() + ")");
            }
            assertThat(Cards.query(first)).isEqualTo("63C3");
        }
        open(file, Durability.FILE).close();
    }

    @Test
    void aJournalThatGrowsIsRewritten() throws Exception {
        CardPaths paths = new CardPaths(folder.resolve("x"));
        Path file = paths.journal();
        try (JournalFile journal = new JournalFile(paths, "sha256:00", Map.of(), false, 500)) {
            for (int i = 0; i < 1000; i++) {
                journal.append(List.of(new SegmentChange("A/000" + i % 3, new byte[] {(byte) i, (byte) (i >> 8)})));
                assertThat(Files.size(file)).isLessThan(1000);
            }
        }
        JournalText text = JournalText.parse("x", Files.readAllBytes(file));
        assertThat(text.changes().get("A/0000")).containsExactly((byte) 999, 3);
        assertThat(text.changes().get("A/0001")).containsExactly((byte) 997, 3);
        assertThat(text.document()).isEqualTo("sha256:00");
    }

    @Test
    void theFolderListsItsCards() throws Exception {
        Cards.in(folder);
        Files.writeString(folder.resolve("notes.txt"), "x");
        Files.writeString(folder.resolve("hanako.card"), "x");
        assertThat(new FolderStore(folder, Durability.FILE).names()).containsExactly("hanako.card", "taro.card");
    }

    @Test
    void aCardWhoseJournalFailsIsGoneUntilItIsOpenedAgain() throws Exception {
        Path file = Cards.in(folder);
        StoredCard stored = new FolderStore(folder, Durability.FILE).open("taro.card");
        SimulatedCard card = CardBlueprint.of(Cards.ADULT.image()).newCard(new Random(1), stored);
        card.powerUp();
        card.transmit(HexFormat.of().parseHex("00A4040C0AD392F000260100000001"));
        stored.close();
        byte[] verify = HexFormat.of().parseHex("002000980430303030");
        assertThatThrownBy(() -> card.transmit(verify))
                .isInstanceOf(LinkException.class)
                .hasMessageContaining("cannot be kept")
                .hasMessageContaining("taro.card is closed");
        card.powerUp();
        assertThatThrownBy(() -> card.transmit(verify)).hasMessageContaining("cannot be kept");
        open(file, Durability.FILE).close();
    }

    private static KeptCard open(Path file, Durability durability) throws StoreException {
        return KeptCard.open(FolderStore.of(file, durability), String.valueOf(file.getFileName()), new Random(1));
    }

    /** A copy of a card's files as they are after these PINs, as a process that ends now would leave them. */
    private Path abandonedAfter(Path file, String... pins) throws Exception {
        Path other = Files.createDirectory(folder.resolve("after"));
        Path copy = other.resolve("taro.card");
        try (KeptCard card = open(file, Durability.FILE)) {
            for (String pin : pins) {
                Cards.verify(card, pin);
            }
            Files.copy(file, copy);
            Files.copy(journal(), journalOf(copy));
        }
        return copy;
    }

    /** Those of POSIX, or nothing where a file system has none. */
    private static Object permissions(Path file) throws Exception {
        return Files.getFileStore(file).supportsFileAttributeView("posix") ? Files.getPosixFilePermissions(file) : "";
    }

    private Path journal() {
        return journalOf(folder.resolve("taro.card"));
    }

    private static Path journalOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".journal");
    }

    private static List<Integer> lineEnds(byte[] journal) {
        return IntStream.range(0, journal.length)
                .filter(i -> journal[i] == '\n')
                .map(i -> i + 1)
                .boxed()
                .toList();
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
