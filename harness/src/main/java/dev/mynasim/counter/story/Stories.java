// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.rule.Bundled;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.nio.file.Path;
import java.util.List;

/** The stories that come with the program, and a user's own. */
public final class Stories {
    /** Names of the bundled stories. */
    public static final List<String> NAMES = List.of(
            "abroad-foreign-national",
            "activation-delay",
            "agent-two-visits",
            "agent-with-notice-form",
            "card-removed-in-the-middle",
            "continued-use-too-late",
            "death",
            "fifteenth-birthday",
            "hold-lifted",
            "household-member",
            "household-member-wrong-pin",
            "jlis-down-in-the-middle",
            "juki-card-end",
            "kiosk-after-a-move",
            "kiosk-reset",
            "kiosk-too-late",
            "lost-and-found",
            "lost-card-reissue",
            "moving-abroad",
            "moving-in",
            "moving-in-late",
            "new-issue-adult",
            "new-issue-child",
            "one-life",
            "online-revocation",
            "pin-change",
            "pin-reset",
            "portal-change",
            "renewal-after-expiry",
            "renewal-first-day",
            "renewal-in-one-session",
            "renewal-in-wrong-order",
            "root-generation",
            "sign-after-a-move",
            "stay-extended-in-time",
            "stay-extended-too-late",
            "stay-special-extension",
            "unlock-only",
            "ward");

    private Stories() {}

    /**
     * A bundled story.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static Story bundled(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no story \"" + name + "\"");
        }
        return Bundled.read("stories/" + name + ".yaml", StoryReader::read);
    }

    /**
     * A story by its bundled name, or from a file.
     *
     * @param nameOrPath a name, or a path that ends in .yaml, .yml or .json or has a slash
     * @throws SettingsException when there is none, or it cannot be used
     */
    public static Story find(String nameOrPath) throws SettingsException {
        if (NAMES.contains(nameOrPath)) {
            return bundled(nameOrPath);
        }
        if (!nameOrPath.matches(".*(\\.ya?ml|\\.json|[/\\\\].*)")) {
            throw new SettingsException("there is no story \"" + nameOrPath + "\"; bundled are "
                    + String.join(", ", NAMES) + " (or give the path of a .yaml file)");
        }
        return StoryReader.read(SettingsFile.read(Path.of(nameOrPath)));
    }
}
