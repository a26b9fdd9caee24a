// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.connect.ReaderSpec;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which reader is meant. */
final class ReaderOption implements ITypeConverter<ReaderSpec> {
    @Override
    public ReaderSpec convert(String text) {
        if (ReaderSpec.parse(text) instanceof ReaderSpec.Known known) {
            return known.spec();
        }
        throw new TypeConversionException(((ReaderSpec.Wrong) ReaderSpec.parse(text)).sentence());
    }
}
