// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.icc.Aid;
import java.util.Locale;

/**
 * The names of an application's memory segments, as a journal has them: {@code D392F000260100000001/0018} for a file,
 * {@code …/0001/2} for its second record, {@code …/data/5F51} for a data object. They are part of the file format.
 */
record SegmentNames(Aid application) {
    String file(int id) {
        return String.format(Locale.ROOT, "%s/%04X", application, id);
    }

    /** @param number 1 for the first */
    String record(int id, int number) {
        return String.format(Locale.ROOT, "%s/%04X/%d", application, id, number);
    }

    /** Whether a file that was vacant is there now. */
    String presence(int id) {
        return file(id) + "/presence";
    }

    String dataObject(int tag) {
        return String.format(Locale.ROOT, "%s/data/%04X", application, tag);
    }
}
