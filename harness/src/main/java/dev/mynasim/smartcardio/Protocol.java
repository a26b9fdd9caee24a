// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.apdu.icc.Atr;
import java.util.Locale;

/** A transmission protocol that a program connects with. */
enum Protocol {
    T0("T=0"),
    T1("T=1"),
    /** Contactless. The JDK's interface knows the name, its provider does not. */
    CONTACTLESS("T=CL");

    /** What a reader tells of a card without contacts: 3B 8n 80 01 (PC/SC part 3, 3.1.3.2.3.1). */
    private static final int CONTACTLESS_T0 = 0x80;

    private final String text;

    Protocol(String text) {
        this.text = text;
    }

    /** As in {@link javax.smartcardio.Card#getProtocol()}. */
    String text() {
        return text;
    }

    /** What a program asks for. */
    sealed interface Wanted {
        /** Whether a connection by this protocol is what was asked for. */
        boolean accepts(Protocol established);
    }

    /** {@code *}. */
    record Any() implements Wanted {
        @Override
        public boolean accepts(Protocol established) {
            return true;
        }
    }

    /**
     * One protocol and no other.
     *
     * @param protocol which
     */
    record Only(Protocol protocol) implements Wanted {
        @Override
        public boolean accepts(Protocol established) {
            return established == protocol;
        }
    }

    /** A word that names no protocol. */
    record Unknown() implements Wanted {
        @Override
        public boolean accepts(Protocol established) {
            return false;
        }
    }

    /** Reads what a program asks for, in capitals or not. */
    static Wanted wanted(String text) {
        if (text.equals("*")) {
            return new Any();
        }
        for (Protocol protocol : values()) {
            if (protocol.text.equals(text.toUpperCase(Locale.ROOT))) {
                return new Only(protocol);
            }
        }
        return new Unknown();
    }

    /** Whether a card with this answer to reset offers the protocol. */
    boolean offeredBy(Atr atr) {
        return switch (this) {
            case T0 -> atr.offers(0);
            case T1 -> atr.offers(1);
            case CONTACTLESS -> isContactless(atr);
        };
    }

    /** What {@code *} becomes: T=1 where it is offered, as with pcscd. */
    static Protocol preferred(Atr atr) {
        return atr.offers(1) ? T1 : T0;
    }

    private static boolean isContactless(Atr atr) {
        byte[] octets = atr.octets();
        return octets.length > 3
                && (octets[1] & 0xF0) == CONTACTLESS_T0
                && (octets[2] & 0xFF) == 0x80
                && octets[3] == 0x01;
    }
}
