// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each command with itself and 9000, and writes down what it saw. */
final class EchoCard implements Icc {
    final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public Atr atr() {
        return Atr.ofHex("3BE000FF8131FE4514");
    }

    @Override
    public Atr powerUp() {
        seen.add("on");
        return atr();
    }

    @Override
    public Atr reset() {
        seen.add("reset");
        return atr();
    }

    @Override
    public void powerDown() {
        seen.add("off");
    }

    @Override
    public byte[] transmit(byte[] command) {
        seen.add(HexFormat.of().withUpperCase().formatHex(command));
        byte[] answer = Arrays.copyOf(command, command.length + 2);
        answer[command.length] = (byte) 0x90;
        return answer;
    }
}
