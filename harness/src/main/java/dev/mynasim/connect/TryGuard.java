// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.icc.NotSentException;
import java.util.Optional;

/**
 * A card of which no try is spent: a real card that counts its tries down locks for ever. Only commands pass that are
 * known to spend none, whatever the card is; what the octets leave open does not pass. The others never reach the card,
 * and who sent them gets {@link RefusedException}.
 */
public final class TryGuard extends ForwardingIcc {
    /** Guards a card. */
    public TryGuard(Icc card) {
        super(card);
    }

    /**
     * The card of a reader: guarded, unless it is known to be an emulator.
     *
     * @param reader the reader
     */
    public static Icc around(OpenedReader reader) {
        return reader.nature() == OpenedReader.Nature.EMULATOR ? reader.card() : new TryGuard(reader.card());
    }

    /**
     * Why a command would be refused, without a full stop; empty when it would be sent. Quotes no data, which may be a
     * PIN.
     *
     * @param command the octets as they would be sent
     */
    public static Optional<String> refusal(byte[] command) {
        return Spending.reason(command);
    }

    /**
     * Sends a command that spends no try.
     *
     * @throws RefusedException when the command may spend one; the link is as it was
     * @throws LinkException when the card is gone
     */
    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        byte[] judged = command.clone();
        Optional<String> reason = Spending.reason(judged);
        if (reason.isPresent()) {
            throw new RefusedException(reason.get());
        }
        return super.transmit(judged);
    }

    /** A command was not sent, because it may spend a try. The card has not seen it and the link is whole. */
    public static final class RefusedException extends NotSentException {
        private static final long serialVersionUID = 1L;

        RefusedException(String reason) {
            super("not sent: " + reason + ", and a real card whose tries are spent locks for ever");
        }
    }
}
