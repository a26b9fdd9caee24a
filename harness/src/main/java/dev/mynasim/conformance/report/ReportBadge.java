// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.page.Badge;
import java.nio.charset.StandardCharsets;

/** {@code badge.svg}: passed, failed n, or incomplete. */
final class ReportBadge {
    private ReportBadge() {}

    /** The file. */
    static byte[] write(ReportData data) {
        Summary summary = data.summary();
        Badge badge =
                switch (data.state()) {
                    case PASSED ->
                        badge("passed " + Texts.whole(summary.passed() + summary.tolerated()), Badge.Tone.GOOD);
                    case FAILED -> badge("failed " + Texts.whole(summary.failed() + summary.broken()), Badge.Tone.BAD);
                    case INCOMPLETE -> badge("incomplete", Badge.Tone.UNKNOWN);
                };
        return badge.svg().getBytes(StandardCharsets.UTF_8);
    }

    private static Badge badge(String message, Badge.Tone tone) {
        return new Badge("MynaSim conformance", message, tone);
    }
}
