// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.icc.Aid;
import java.util.List;
import java.util.Optional;

/** The names that a trace gives to the applications of a card, for those who are to name them. */
public final class ApplicationNames {
    private ApplicationNames() {}

    /** All names, such as {@code JPKI}. */
    public static List<String> all() {
        return CardNames.all().stream().map(CardNames.Application::name).toList();
    }

    /** The identifier of the application with this name; empty when there is none. */
    public static Optional<Aid> aid(String name) {
        return CardNames.all().stream()
                .filter(application -> application.name().equals(name))
                .map(application -> Aid.ofHex(application.aid()))
                .findFirst();
    }

    /**
     * What a file of an application is called, such as {@code auth PIN}; empty when nobody knows.
     *
     * @param application its identifier
     * @param id the file identifier
     */
    public static Optional<String> file(Aid application, int id) {
        return CardNames.applicationNamed(application.toString())
                .map(named -> named.files().get(id));
    }
}
