// SPDX-License-Identifier: Apache-2.0
/**
 * Reports of conformance runs, for people, CI servers and certification files: a folder with JSON, JUnit XML, an HTML
 * page and a badge, which can be verified; and the baseline that a run is compared with.
 *
 * <p>A run becomes {@link dev.mynasim.conformance.report.ReportData} first, and everything in the folder is made from
 * that alone. So whoever holds the JSON can make the other files again, which is how a changed one is found.
 */
@NullMarked
package dev.mynasim.conformance.report;

import org.jspecify.annotations.NullMarked;
