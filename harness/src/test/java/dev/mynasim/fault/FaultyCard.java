// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.timing.VirtualPause;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A card with its faults and virtual time, spoken to in hexadecimal. */
final class FaultyCard {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    final VirtualPause time = new VirtualPause();
    final List<InjectedFault> injected = new ArrayList<>();
    final FaultyIcc icc;

    FaultyCard(Icc card, FaultPlan plan) {
        icc = new FaultyIcc(card, plan, time, injected::add);
    }

    /** What comes back: octets, or {@code gone:} and why. */
    String send(String command) {
        try {
            return HEX.formatHex(icc.transmit(HEX.parseHex(command.replace(" ", ""))));
        } catch (LinkException e) {
            return "gone: " + e.getMessage();
        }
    }

    /** The answer to reset, or {@code gone:} and why. */
    String powerUp() {
        try {
            return icc.powerUp().toString();
        } catch (LinkException e) {
            return "gone: " + e.getMessage();
        }
    }

    List<String> names() {
        return injected.stream().map(InjectedFault::fault).toList();
    }
}
