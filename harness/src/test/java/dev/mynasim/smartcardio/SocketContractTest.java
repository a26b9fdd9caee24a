// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.reader.ListeningCard;
import dev.mynasim.sim.MyNumberCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** The contract on cards that listen on sockets. */
class SocketContractTest extends TerminalContract {
    private final List<ListeningCard> listening = new ArrayList<>();
    private final CardsRig rig = new CardsRig(false, (card, absent) -> List.of(address(card), address(absent)));

    @Override
    ContractRig rig() {
        return rig;
    }

    private String address(MyNumberCard card) {
        try {
            ListeningCard server = new ListeningCard(card.icc());
            listening.add(server);
            return "socket:127.0.0.1:" + server.port();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void end() throws IOException {
        rig.close();
        for (ListeningCard server : listening) {
            server.close();
        }
    }
}
