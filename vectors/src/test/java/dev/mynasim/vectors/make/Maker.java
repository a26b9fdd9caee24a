// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Makes one file of card scripts; each new one makes the same. */
interface Maker {
    ScriptFile make();
}
