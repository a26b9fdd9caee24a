// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.measure.CardMedian;
import dev.mynasim.load.measure.Reservoir;
import dev.mynasim.load.scenario.Operation;
import dev.mynasim.load.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A card in a run: its client, what it does next, and its own figures. For one thread at a time. */
final class CardUse {
    private final CardClient client;
    private final List<Operation> operations;
    private final int weights;
    private final SplittableRandom random;
    private final List<Reservoir> own;
    private long errors;

    CardUse(CardClient client, Scenario scenario, long seed) {
        this.client = client;
        operations = scenario.operations();
        weights = operations.stream().mapToInt(Operation::weight).sum();
        random = new SplittableRandom(seed + client.number());
        own = Stream.generate(() -> new Reservoir(seed))
                .limit(operations.size())
                .toList();
    }

    CardClient client() {
        return client;
    }

    /** Which kind of operation is next, drawn by the weights. */
    int draw() {
        if (operations.size() == 1) {
            return 0;
        }
        int left = random.nextInt(weights);
        int drawn = 0;
        while (left >= operations.get(drawn).weight()) {
            left -= operations.get(drawn++).weight();
        }
        return drawn;
    }

    void right(int operation, long nanos) {
        own.get(operation).add(nanos);
    }

    void wrong() {
        errors++;
    }

    CardResult result() {
        List<CardMedian> medians = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Reservoir times = own.get(i);
            if (times.count() > 0) {
                medians.add(new CardMedian(client.number(), operations.get(i).name(), times.count(), times.median()));
            }
        }
        return new CardResult(client.number(), client.commands(), errors, medians);
    }
}
