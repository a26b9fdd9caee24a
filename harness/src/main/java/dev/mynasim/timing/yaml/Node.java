// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing.yaml;

/** A piece of a settings file that knows where it stands. */
public sealed interface Node permits Fields, Items, Scalar {
    /** Where it stands. */
    Place place();

    /**
     * This as fields with values.
     *
     * @throws SettingsException when it is something else
     */
    default Fields asFields() throws SettingsException {
        if (this instanceof Fields fields) {
            return fields;
        }
        throw place().problem("fields with their values are expected here");
    }

    /**
     * This as one plain value.
     *
     * @throws SettingsException when it is something else
     */
    default Scalar asScalar() throws SettingsException {
        if (this instanceof Scalar scalar) {
            return scalar;
        }
        throw place().problem("one plain value is expected here");
    }
}
