// SPDX-License-Identifier: Apache-2.0
/**
 * Pages and plots for people: one HTML file that needs no network and no script, readable in light and dark and on
 * paper, and plots as SVG inside it.
 *
 * <p>Plots are written here and not by AWT or a library on top of it: a headless JDK comes without fonts, and AWT then
 * fails on the first text. SVG leaves the fonts to whoever shows it, so widths of texts are estimated, generously
 * ({@code TextWidth}). The same data gives the same octets: numbers are rounded to a tenth of a pixel, logarithms come
 * from {@link StrictMath}, and nothing depends on locale, clock or the order of a map.
 *
 * <p>What is text is escaped by its type: only {@link dev.mynasim.page.Html} is written as it is, whatever a template
 * says.
 */
@NullMarked
package dev.mynasim.page;

import org.jspecify.annotations.NullMarked;
