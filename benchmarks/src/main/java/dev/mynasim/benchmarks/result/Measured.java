// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import org.jspecify.annotations.Nullable;

/**
 * One measured thing.
 *
 * @param id what it is called: {@code CardSignatures.sign[rsa=corretto]}
 * @param figure what came out
 * @param baseline the id of what it is compared with; null when it is a baseline itself or stands alone
 */
public record Measured(String id, Figure figure, @Nullable String baseline) {
    /** The part of the id before the point: things that belong together. */
    public String group() {
        int point = id.indexOf('.');
        return point < 0 ? id : id.substring(0, point);
    }
}
