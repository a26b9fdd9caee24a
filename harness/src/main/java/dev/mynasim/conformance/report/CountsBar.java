// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.page.Html;

/** A bar that is divided as the verdicts are. */
final class CountsBar {
    private static final int WIDTH = 1_000;
    private static final int LEAST = 6;

    private CountsBar() {}

    static Html of(Summary summary) {
        StringBuilder bar = new StringBuilder(
                        "<svg class=\"bar\" role=\"img\" viewBox=\"0 0 1000 14\" preserveAspectRatio=\"none\"><title>")
                .append(Html.text(summary.words()))
                .append("</title>");
        int at = 0;
        VerdictKind[] order = VerdictKind.values();
        for (VerdictKind kind : order) {
            int count = summary.of(kind);
            if (count > 0) {
                int width = Math.max(LEAST, (int) ((long) WIDTH * count / summary.results()));
                bar.append("<rect class=\"part-%s\" x=\"%d\" width=\"%d\" height=\"14\"/>"
                        .formatted(kind.tone(), at, width));
                at += width + 2;
            }
        }
        return new Html(bar.append("</svg>").toString().replace("0 0 1000 14", "0 0 " + Math.max(1, at - 2) + " 14"));
    }
}
