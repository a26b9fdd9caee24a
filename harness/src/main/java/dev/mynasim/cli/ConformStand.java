// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Codes;
import dev.mynasim.conformance.Stand;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.ReaderOpener;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.connect.TriesPolicy;
import dev.mynasim.stand.CardShelf;
import dev.mynasim.stand.GuardedStand;
import dev.mynasim.stand.InProcessStand;
import dev.mynasim.stand.OneKind;
import dev.mynasim.stand.PcscStand;
import dev.mynasim.stand.ProbedFacts;
import dev.mynasim.stand.SocketStand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where cases are run, and on which card. */
final class ConformStand {
    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(10));
    private static final String IN_PROCESS = "sim";
    private static final String OWN_SOCKET = "socket";

    /** Names in a PIN file by the names of codes in vectors. */
    private static final Map<String, String> PINS = Map.of(
            "auth", "auth",
            "sign", "sign",
            "inputSupport", "input-support",
            "juki", "juki",
            "codeA", "code-a",
            "codeB", "code-b",
            "birthDate", "birth-date");

    @Option(
            names = "--reader",
            paramLabel = "SPEC",
            description = {
                "What is judged. With cards that are made for the cases: sim (in this program), socket (through a socket"
                        + " of its own), pcsc:NAME together with --vpcd.",
                "With the card that is there: socket:HOST:PORT, pcsc:NAME."
            })
    private String reader = "";

    @Option(
            names = "--vpcd",
            paramLabel = "HOST:PORT",
            converter = SlotAddress.Converter.class,
            description = "Put cards into the virtual reader of vpcd here, and judge it as the reader pcsc:NAME.")
    private @Nullable SlotAddress vpcd;

    @Option(
            names = "--persona",
            paramLabel = "NAME",
            description = "Whose card is there; with cards that are made, make this persona's alone.")
    private @Nullable String persona;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The card profile of it, which says how it answers where the sources disagree.")
    private @Nullable String profile;

    @Option(
            names = "--pin-file",
            paramLabel = "FILE",
            description = "PINs of the card that is there: a line NAME = PIN each, and NAME is auth, sign,"
                    + " input-support, juki, code-a, code-b or birth-date.")
    private @Nullable Path pinFile;

    @Option(
            names = "--allow-destructive",
            description = "Also change PINs of the card that is there and block them. A real card is spent by that.")
    private boolean destructive;

    @Option(
            names = "--reserve",
            paramLabel = "TRIES",
            defaultValue = "2",
            description = "On a card that may be real, send a PIN only when more tries than this are left (default:"
                    + " ${DEFAULT-VALUE}).")
    private int reserve = 2;

    boolean destructive() {
        return destructive;
    }

    /** The stand; the caller closes it. */
    Stand open(Clock clock) throws UsageException, IOException {
        if (reader.isEmpty()) {
            throw new UsageException("say what to judge: --reader sim, --reader pcsc:NAME (see --help)");
        }
        CardShelf shelf = new CardShelf(clock, 0);
        if (reader.equals(IN_PROCESS)) {
            return made(new InProcessStand(shelf));
        }
        if (reader.equals(OWN_SOCKET)) {
            return made(SocketStand.own(shelf));
        }
        ReaderSpec spec = spec();
        if (spec instanceof ReaderSpec.Pcsc pcsc) {
            PcscAnswers.leaveAsTheyAre();
            return vpcd != null
                    ? made(PcscStand.virtual(shelf, pcsc.wanted(), vpcd.host(), vpcd.port()))
                    : new GuardedStand(PcscStand.given(pcsc.wanted(), facts(spec, shelf, clock)), policy());
        }
        if (spec instanceof ReaderSpec.Socket socket && vpcd == null) {
            return SocketStand.given(socket, facts(spec, shelf, clock));
        }
        throw new UsageException(
                vpcd == null
                        ? "%s is no reader to judge; take sim, socket, socket:HOST:PORT or pcsc:NAME".formatted(reader)
                        : "--vpcd goes with --reader pcsc:NAME, not with " + reader);
    }

    private ReaderSpec spec() throws UsageException {
        if (ReaderSpec.parse(reader) instanceof ReaderSpec.Known known) {
            return known.spec();
        }
        throw new UsageException("--reader: " + ((ReaderSpec.Wrong) ReaderSpec.parse(reader)).sentence());
    }

    private TriesPolicy policy() throws UsageException {
        try {
            return new TriesPolicy(reserve, destructive, destructive);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--reserve: " + e.getMessage());
        }
    }

    private Stand made(Stand stand) throws UsageException {
        if (pinFile != null) {
            throw new UsageException("--pin-file is for a card that is there; cards that are made bring their PINs");
        }
        return persona == null && profile == null ? stand : new OneKind(stand, whose(), kind());
    }

    private CardFacts facts(ReaderSpec spec, CardShelf shelf, Clock clock) throws UsageException, IOException {
        Codes given = codes();
        if (persona != null || profile != null) {
            CardFacts known = shelf.facts(new CardWish(whose(), kind(), Map.of()));
            return pinFile == null
                    ? known
                    : new CardFacts(known.persona(), known.profile(), known.settings(), known.features(), given);
        }
        try (OpenedReader opened = new ReaderOpener(PATIENCE, clock).open(spec)) {
            return ProbedFacts.of(opened.card(), given);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Codes codes() throws UsageException {
        if (pinFile == null) {
            return Codes.NONE;
        }
        PinFile file = PinFile.read(pinFile);
        Map<String, byte[]> codes = new LinkedHashMap<>();
        PINS.forEach((code, name) -> file.octets(name).ifPresent(octets -> codes.put(code, octets)));
        return new Codes(codes);
    }

    private String whose() {
        return persona == null ? CardWish.USUAL.persona() : persona;
    }

    private String kind() {
        return profile == null ? "" : profile;
    }
}
