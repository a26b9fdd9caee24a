// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.StubCard;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** A card that answers as it is told, else {@code 9000}, and writes down what it saw. */
public final class ScriptedCard extends StubCard {
    /** What it does before it answers. */
    public Runnable work = () -> {};

    private final Map<String, byte[]> answers = new HashMap<>();

    /** A card that has power. */
    public static ScriptedCard powered() throws LinkException {
        ScriptedCard card = new ScriptedCard();
        card.powerUp();
        card.seen.clear();
        return card;
    }

    /** From now on this is the answer to that command. */
    public void answers(byte[] command, String response) {
        answers.put(HexFormat.of().formatHex(command), HexFormat.of().parseHex(response));
    }

    /** {@inheritDoc} */
    @Override
    protected byte[] answer(byte[] command) {
        work.run();
        return answers.getOrDefault(HexFormat.of().formatHex(command), new byte[] {(byte) 0x90, 0x00})
                .clone();
    }
}
