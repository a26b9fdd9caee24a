// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An application of the model: its files, its PINs' state and which file is current. */
final class ModelApplication {
    private final ApplicationImage image;
    private final Map<Integer, FileImage> files = new HashMap<>();
    private final Map<Integer, ModelPin> pins = new TreeMap<>();
    private int current;

    ModelApplication(ApplicationImage image) {
        this.image = image;
        for (FileImage file : image.files()) {
            files.put(file.id(), file);
            if (file instanceof FileImage.Pin pin) {
                pins.put(file.id(), new ModelPin(pin));
            }
        }
    }

    ApplicationImage.Kind kind() {
        return image.kind();
    }

    String name() {
        return image.aid().toString();
    }

    Map<Integer, ModelPin> pins() {
        return pins;
    }

    Optional<DataObjectImage> dataObject(int tag) {
        return image.dataObjects().stream()
                .filter(object -> object.tag() == tag)
                .findFirst();
    }

    /** Leaves no current file and no verified PIN. */
    void forget() {
        current = 0;
        pins.values().forEach(ModelPin::forget);
    }

    /** Makes a file current; says whether it is there. */
    boolean select(int id) {
        if (files.containsKey(id)) {
            current = id;
            return true;
        }
        return false;
    }

    /** Takes the file that five bits name, 0 for the current one; an error status word or nothing. */
    String refer(int shortId) {
        if (shortId == 0) {
            return current == 0 ? "6986" : "";
        }
        return shortId == 31 || !select(shortId) ? "6A82" : "";
    }

    int currentId() {
        return current;
    }

    FileImage currentFile() {
        FileImage file = files.get(current);
        if (file == null) {
            throw new IllegalStateException("no current file");
        }
        return file;
    }

    boolean allows(AccessCondition condition) {
        if (condition instanceof AccessCondition.AnyPin any) {
            return pins.entrySet().stream()
                    .anyMatch(pin -> any.pinFiles().contains(pin.getKey())
                            && pin.getValue().verified());
        }
        return condition instanceof AccessCondition.Always;
    }
}
