// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.load.report.Threshold;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a threshold. */
final class ThresholdOption implements ITypeConverter<Threshold> {
    @Override
    public Threshold convert(String text) {
        if (Threshold.parse(text) instanceof Threshold.Known known) {
            return known.threshold();
        }
        throw new TypeConversionException(((Threshold.Wrong) Threshold.parse(text)).sentence());
    }
}
