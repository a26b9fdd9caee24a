// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What an answer looks like when it has been cut or flipped. */
final class AnswerDamage {
    private static final int STATUS_WORD = 2;

    private AnswerDamage() {}

    static byte[] truncated(byte[] answer, Action.Truncate how) {
        if (!how.withStatusWord()) {
            return Arrays.copyOf(answer, Math.min(how.keep(), answer.length));
        }
        int data = answer.length - STATUS_WORD;
        if (data <= how.keep()) {
            return answer;
        }
        byte[] cut = Arrays.copyOf(answer, how.keep() + STATUS_WORD);
        System.arraycopy(answer, data, cut, how.keep(), STATUS_WORD);
        return cut;
    }

    static byte[] corrupted(byte[] answer, Action.Corrupt how, RandomGenerator random) {
        int data = Math.max(0, answer.length - STATUS_WORD);
        int from = how.part() == Action.Corrupt.Part.STATUS ? data : 0;
        int to = how.part() == Action.Corrupt.Part.DATA ? data : answer.length;
        byte[] flipped = answer.clone();
        Integer at = how.at();
        if (at != null) {
            for (int i = from + at; i < Math.min(to, from + at + how.octets()); i++) {
                flipped[i] ^= (byte) how.xor();
            }
            return flipped;
        }
        // Different places, each of those left as likely: the beginning of a shuffle.
        int[] places = new int[to - from];
        Arrays.setAll(places, i -> from + i);
        for (int i = 0; i < Math.min(how.octets(), places.length); i++) {
            int chosen = i + random.nextInt(places.length - i);
            flipped[places[chosen]] ^= (byte) how.xor();
            places[chosen] = places[i];
        }
        return flipped;
    }
}
