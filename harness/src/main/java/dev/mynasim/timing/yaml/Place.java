// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing.yaml;

/**
 * Where something stands.
 *
 * @param source what the file is called
 * @param line from 1
 * @param path the field, such as {@code faults[0].when.ins}; empty for the whole file
 */
public record Place(String source, int line, String path) {
    /** A mistake at this place. */
    public SettingsException problem(String what) {
        return new SettingsException(
                source + ", line " + line + (path.isEmpty() ? "" : ", field " + path) + ": " + what);
    }

    Place field(String name, int itsLine) {
        return new Place(source, itsLine, path.isEmpty() ? name : path + "." + name);
    }

    Place item(int index, int itsLine) {
        return new Place(source, itsLine, path + "[" + index + "]");
    }
}
