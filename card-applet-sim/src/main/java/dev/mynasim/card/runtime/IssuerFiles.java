// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.file.DataObject;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.file.RecordFile;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.image.PinRule;
import java.util.List;

/** Finds a card's files for the issuer, and writes their segments. */
final class IssuerFiles {
    private static final byte FILLER = (byte) 0xFF;

    private final List<ApplicationImage> images;
    private final List<DedicatedFile> dedicatedFiles;
    private final NonVolatileMemory memory;

    IssuerFiles(CardBlueprint blueprint, NonVolatileMemory memory) {
        images = blueprint.image.applications();
        dedicatedFiles = blueprint.dedicatedFiles;
        this.memory = memory;
    }

    NonVolatileMemory memory() {
        return memory;
    }

    /** A file of a kind; what is not there or is of another kind is the caller's mistake. */
    <F extends ElementaryFile> F find(Aid application, int id, Class<F> kind) {
        ElementaryFile file = dedicatedFiles.get(index(application)).find((short) id);
        if (file == null) {
            throw new IllegalArgumentException("application %s has no file %04X".formatted(application, id));
        }
        if (!kind.isInstance(file)) {
            throw new IllegalArgumentException("file %04X of application %s is a %s and not a %s"
                    .formatted(id, application, file.getClass().getSimpleName(), kind.getSimpleName()));
        }
        return kind.cast(file);
    }

    PinRule pinRule(Aid application, int id) {
        return images.get(index(application)).files().stream()
                .filter(file -> file.id() == id)
                .map(file -> ((FileImage.Pin) file).rule())
                .findFirst()
                .orElseThrow();
    }

    short recordSegment(RecordFile file, int number) {
        if (number < 1 || number > file.count()) {
            throw new IllegalArgumentException(
                    "file %04X has records 1 to %d and no record %d".formatted(file.id(), file.count(), number));
        }
        return file.segment((short) number);
    }

    short dataObjectSegment(Aid application, int tag) {
        DataObject object = dedicatedFiles.get(index(application)).findDataObject((short) tag);
        if (object == null) {
            throw new IllegalArgumentException("application %s has no data object %04X".formatted(application, tag));
        }
        return object.segment();
    }

    Octets read(short segment) {
        byte[] contents = new byte[memory.size(segment)];
        memory.read(segment, (short) 0, contents, (short) 0, (short) contents.length);
        return Octets.of(contents);
    }

    /** Writes contents with filler behind them; they must fit. */
    void write(short segment, Octets contents) {
        byte[] octets = contents.paddedTo(memory.size(segment), FILLER).toByteArray();
        memory.write(segment, (short) 0, octets, (short) 0, (short) octets.length);
    }

    private int index(Aid application) {
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).aid().equals(application)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the card has no application " + application);
    }
}
