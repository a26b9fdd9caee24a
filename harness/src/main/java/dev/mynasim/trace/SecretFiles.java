// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a READ may give the My Number (マイナンバー), which is also verification code A (照合番号A), a PIN of two
 * applications: in the clear, as a picture, or as a hash that can be searched (card-protocol.md sections 3.2, 3.2.2 and
 * 3.3). An answer that was tampered with on purpose does not say what the card has selected; then both is taken for
 * possible, and what may be secret is.
 */
final class SecretFiles {
    private static final Map<String, Set<Integer>> SECRET = Map.of(
            "D3921000310001010408", Set.of(0x0001, 0x0003),
            "D3921000310001010402", Set.of(0x0005));

    private static final Set<Integer> READS = Set.of(0xB0, 0xB1, 0xB2, 0xB3);
    private static final int MOST_POSSIBLE = 32;

    private final List<Selection> possible = new ArrayList<>(List.of(new Selection()));
    private boolean lost;

    void restart() {
        possible.clear();
        possible.add(new Selection());
        lost = false;
    }

    boolean mayBeRead(CommandApdu command) {
        if (!READS.contains(command.ins())) {
            return false;
        }
        for (Selection selection : possible) {
            Set<Integer> secret = SECRET.get(selection.applicationOf(command));
            if (secret != null
                    && (selection.isFileUncertain(command)
                            || secret.contains(selection.fileOf(command).orElse(-1)))) {
                return true;
            }
        }
        return lost;
    }

    /**
     * Takes in an exchange.
     *
     * @param answer null when there was none
     * @param disturbed whether the answer may not be the card's own
     */
    void follow(CommandApdu command, @Nullable ResponseApdu answer, boolean disturbed) {
        if (!disturbed && answer != null) {
            possible.forEach(selection -> selection.follow(command, answer));
        } else {
            for (Selection before : List.copyOf(possible)) {
                Selection after = before.copy();
                after.followSuccess(command);
                possible.add(after);
            }
        }
        if (possible.size() > 1) {
            reduce();
        }
    }

    private void reduce() {
        List<Selection> different = new ArrayList<>();
        for (Selection selection : possible) {
            if (different.stream().noneMatch(selection::isSame)) {
                different.add(selection);
            }
        }
        lost |= different.size() > MOST_POSSIBLE;
        possible.clear();
        possible.addAll(different.subList(0, Math.min(different.size(), MOST_POSSIBLE)));
        if (possible.size() == 1) {
            lost = false;
        }
    }
}
