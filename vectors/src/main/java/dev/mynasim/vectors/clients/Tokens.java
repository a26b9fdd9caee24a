// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import java.util.regex.Pattern;

/** How the tokens of templates and patterns are written; the schema says the same. */
final class Tokens {
    private static final String NAME = "[A-Za-z][A-Za-z0-9]*(?:\\.wrong)?";

    /** A token of an {@link OctetTemplate}. */
    static final Pattern TEMPLATE = Pattern.compile("(?<hex>(?:[0-9A-F]{2})+)|<(?<length>#?)(?<name>" + NAME + ")>");

    /** A token of an {@link OctetPattern}. */
    static final Pattern PATTERN = Pattern.compile("(?<digits>(?:[0-9A-F?]{2})+)|<(?<value>" + NAME + ")>"
            + "|\\((?:\\*|(?<least>\\d{1,5})(?:-(?<most>\\d{1,5}))?)(?::(?<name>[A-Za-z][A-Za-z0-9]*))?\\)");

    private Tokens() {}
}
