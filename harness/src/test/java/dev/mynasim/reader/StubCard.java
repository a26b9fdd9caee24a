// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A card for tests of readers: answers READ BINARY with as many octets as were asked, and writes down what it saw. */
public class StubCard implements Icc {
    /** An ATR of a My Number card, with T=1 (virtual-reader.md). */
    public static final String ATR = "3BE000FF8131FE4514";

    /** What the card was asked, in order: {@code on}, {@code off}, {@code reset}, or the command in hexadecimal. */
    public final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private volatile Atr atr = Atr.ofHex(ATR);
    private boolean powered;

    /** From now on the card has another answer to reset. */
    public final void atr(String hex) {
        atr = Atr.ofHex(hex);
    }

    /** {@inheritDoc} */
    @Override
    public Atr atr() {
        return atr;
    }

    /** {@inheritDoc} */
    @Override
    public synchronized Atr powerUp() throws LinkException {
        seen.add("on");
        powered = true;
        return atr;
    }

    /** {@inheritDoc} */
    @Override
    public synchronized Atr reset() throws LinkException {
        seen.add("reset");
        requirePower();
        return atr;
    }

    /** {@inheritDoc} */
    @Override
    public synchronized void powerDown() throws LinkException {
        seen.add("off");
        powered = false;
    }

    /** {@inheritDoc} */
    @Override
    public synchronized byte[] transmit(byte[] command) throws LinkException {
        seen.add(HexFormat.of().withUpperCase().formatHex(command));
        requirePower();
        return answer(command);
    }

    /** The response to a command while the card has power; tests override it. */
    protected byte[] answer(byte[] command) throws LinkException {
        if (command.length != 5 || command[1] != (byte) 0xB0) {
            return new byte[] {0x6D, 0x00};
        }
        byte[] response = new byte[(command[4] & 0xFF) + 2];
        Arrays.fill(response, 0, response.length - 2, (byte) 0x5A);
        response[response.length - 2] = (byte) 0x90;
        return response;
    }

    private void requirePower() throws LinkException {
        if (!powered) {
            throw new LinkException("the card has no power");
        }
    }
}
