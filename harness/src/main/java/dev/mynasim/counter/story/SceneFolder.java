// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.card.perso.CardFiles;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.counter.world.TownFile;
import dev.mynasim.pki.CaRegisterFile;
import dev.mynasim.pki.RegisterFileException;
import dev.mynasim.timing.yaml.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a story leaves behind, so that the counter can go on with it: cards, CA register and town. */
final class SceneFolder {
    /** The CA's register in the folder; the town's is beside it. */
    static final String CA = "ca.json";

    private SceneFolder() {}

    /**
     * Writes {@code ca.json}, {@code ca.json.town} and a card file for each person with a card.
     *
     * @throws SettingsException when the folder is not there, or holds something of these names already
     */
    static void save(Scene scene, Path folder) throws SettingsException {
        if (!Files.isDirectory(folder)) {
            throw new SettingsException("the folder " + folder + " is not there; make it first");
        }
        Path ca = folder.resolve(CA);
        if (Files.exists(ca)) {
            throw new SettingsException(
                    "in the folder " + folder + " there is a " + CA + " already; take an empty one");
        }
        try {
            for (Resident resident : scene.world().residents()) {
                if (scene.actor(resident.key()).isPresent()) {
                    CardFiles.save(
                            scene.actor(resident.key()).orElseThrow().file(),
                            folder.resolve(resident.key() + ".card"),
                            false);
                }
            }
            CaRegisterFile.save(scene.world().ca(), ca);
            TownFile.save(scene.world(), TownFile.beside(ca));
        } catch (DataFileException | RegisterFileException | TownFile.TownFileException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
    }
}
