// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import dev.mynasim.apdu.icc.ForwardingIcc;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A card that answers one command otherwise than it would. */
final class FaultyIcc extends ForwardingIcc {
    private final int faultyCommand;
    private final UnaryOperator<byte[]> fault;
    private int commands;
    private boolean changed;

    /**
     * @param faultyCommand number of the command, the first is 0
     * @param fault makes another answer of the right one, or gives it back as it is
     */
    FaultyIcc(Icc card, int faultyCommand, UnaryOperator<byte[]> fault) {
        super(card);
        this.faultyCommand = faultyCommand;
        this.fault = fault;
    }

    /** Whether an answer was changed. */
    boolean changed() {
        return changed;
    }

    @Override
    public byte[] transmit(byte[] command) throws LinkException {
        byte[] answer = super.transmit(command);
        if (commands++ != faultyCommand) {
            return answer;
        }
        byte[] other = fault.apply(answer.clone());
        changed = !Arrays.equals(answer, other);
        return other;
    }
}
