// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.LinkException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;

/** The readers of the PC/SC service of this machine. */
public final class PcscReaders {
    /** Named, because a provider of another kind may be the default. */
    private static final String JDK_PROVIDER = "SunPCSC";

    /** Where terminals come from. */
    interface Source {
        CardTerminals terminals() throws LinkException;
    }

    private final Patience patience;
    private final Source source;

    /**
     * The readers that the JDK's own provider finds.
     *
     * @param patience how long the service may take
     */
    public PcscReaders(Patience patience) {
        this(patience, PcscReaders::ofTheJdk);
    }

    PcscReaders(Patience patience, Source source) {
        this.patience = patience;
        this.source = source;
    }

    /**
     * The names of all readers, in the service's order.
     *
     * @throws LinkException when the service is not there or does not answer in time
     */
    public List<String> names() throws LinkException {
        try (OneThread thread = new OneThread()) {
            return terminals(thread).stream().map(CardTerminal::getName).toList();
        }
    }

    /**
     * A reader with its card; the card is connected to, not reset.
     *
     * @param wanted a whole name, a number in the list from 0, or a part of one name, in this order
     * @throws LinkException when none or several are meant, or no card is in it in time
     */
    OpenedReader open(String wanted) throws LinkException {
        OneThread thread = new OneThread();
        try {
            CardTerminal terminal = choose(terminals(thread), wanted);
            PcscIcc card = new PcscIcc(terminal, patience, thread);
            return new OpenedReader(card, terminal.getName(), OpenedReader.Nature.UNKNOWN, card::close);
        } catch (LinkException e) {
            thread.close();
            throw e;
        }
    }

    /**
     * A reader as the JDK's provider shows it, with or without a card in it. A call on it that does not come back
     * cannot be broken off.
     *
     * @param wanted a whole name, a number in the list from 0, or a part of one name, in this order
     * @throws LinkException when none or several are meant
     */
    public CardTerminal terminal(String wanted) throws LinkException {
        try (OneThread thread = new OneThread()) {
            return choose(terminals(thread), wanted);
        }
    }

    /** A numbered list of names, or a sentence that there are none. */
    public static String listed(List<String> names) {
        return names.isEmpty()
                ? "the PC/SC service has no reader"
                : IntStream.range(0, names.size())
                        .mapToObj(number -> number + ": " + names.get(number))
                        .collect(Collectors.joining("; "));
    }

    private List<CardTerminal> terminals(OneThread thread) throws LinkException {
        try {
            return thread.call(() -> source.terminals().list(), patience.toAnswer(), "the list of readers");
        } catch (CardException e) {
            if (PcscProblem.code(e).equals("SCARD_E_NO_READERS_AVAILABLE")) {
                return List.of();
            }
            throw new LinkException("the PC/SC service does not tell its readers: " + PcscProblem.code(e), e);
        }
    }

    private static CardTerminal choose(List<CardTerminal> terminals, String wanted) throws LinkException {
        List<String> names = terminals.stream().map(CardTerminal::getName).toList();
        int whole = names.indexOf(wanted);
        if (whole >= 0) {
            return terminals.get(whole);
        }
        if (wanted.matches("[0-9]{1,4}") && Integer.parseInt(wanted) < terminals.size()) {
            return terminals.get(Integer.parseInt(wanted));
        }
        String part = wanted.toLowerCase(Locale.ROOT);
        List<CardTerminal> found = terminals.stream()
                .filter(terminal -> terminal.getName().toLowerCase(Locale.ROOT).contains(part))
                .toList();
        if (found.size() == 1 && !wanted.isEmpty()) {
            return found.get(0);
        }
        String why = wanted.isEmpty()
                ? "say which reader"
                : found.isEmpty() ? "no reader is called " + wanted : wanted + " is in several names";
        throw new LinkException(why + "; there are " + listed(names));
    }

    private static CardTerminals ofTheJdk() throws LinkException {
        try {
            return TerminalFactory.getInstance("PC/SC", null, JDK_PROVIDER).terminals();
        } catch (NoSuchProviderException e) {
            throw new LinkException("this JDK has no PC/SC provider; run one with the module java.smartcardio", e);
        } catch (NoSuchAlgorithmException e) {
            throw new LinkException(
                    "the PC/SC service is not there (" + PcscProblem.code(e)
                            + "); start pcscd, then start this program again",
                    e);
        }
    }
}
