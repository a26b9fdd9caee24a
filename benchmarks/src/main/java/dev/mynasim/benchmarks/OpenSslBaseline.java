// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.benchmarks.process.OpenSsl;
import dev.mynasim.benchmarks.result.SpeedGoals;
import dev.mynasim.benchmarks.result.Unit;
import java.io.IOException;

/**
 * openssl's RSA before, between and after the rounds.
 *
 * @param openssl the program
 * @param processors how many there are
 * @param samples how often it is asked each time, a second for each rate
 */
record OpenSslBaseline(OpenSsl openssl, int processors, int samples) {
    /** Asks it. */
    void measure(Pool pool, Progress progress) throws IOException, InterruptedException {
        for (int i = 0; i < samples; i++) {
            OpenSsl.Rates one = openssl.speed(1, 1);
            pool.add(SpeedGoals.OPENSSL_SIGN, Unit.PER_SECOND, null, one.sign());
            pool.add(SpeedGoals.OPENSSL_VERIFY, Unit.PER_SECOND, null, one.verify());
            OpenSsl.Rates all = openssl.speed(processors, 1);
            pool.add(SpeedGoals.OPENSSL_SIGN_ALL, Unit.PER_SECOND, null, all.sign());
        }
        progress.done("openssl speed");
    }
}
