// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Makes one file of card scripts, the same at every call. */
interface Maker {
    ScriptFile make();
}
