// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.DataObject;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.KeyFile;
import dev.mynasim.card.file.PinFile;
import dev.mynasim.card.file.PublicKeyFile;
import dev.mynasim.card.file.RecordFile;
import dev.mynasim.card.file.TransparentFile;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.memory.CardMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The way back from {@link FileLayout}: an application's image with what the memory holds now. */
record ImageOfMemory(CardMemory memory, DedicatedFile dedicatedFile, ApplicationImage before) {
    ApplicationImage application() {
        return new ApplicationImage(
                before.kind(),
                before.aid(),
                before.files().stream().map(this::file).toList(),
                before.dataObjects().stream().map(this::dataObject).toList());
    }

    private DataObjectImage dataObject(DataObjectImage object) {
        DataObject found = Objects.requireNonNull(dedicatedFile.findDataObject((short) object.tag()));
        return new DataObjectImage(object.tag(), octets(found.segment()));
    }

    private FileImage file(FileImage file) {
        ElementaryFile found = Objects.requireNonNull(dedicatedFile.find((short) file.id()));
        if (file instanceof FileImage.Transparent transparent) {
            return new FileImage.Transparent(
                    file.id(), octets(((TransparentFile) found).segment()), transparent.read());
        } else if (file instanceof FileImage.Vacant vacant) {
            TransparentFile room = (TransparentFile) found;
            return room.isPresent(new AppletMemory(memory))
                    ? new FileImage.Transparent(file.id(), octets(room.segment()), vacant.read())
                    : vacant;
        } else if (file instanceof FileImage.Records records) {
            List<Octets> contents = new ArrayList<>();
            for (short number = 1; number <= records.records().size(); number++) {
                contents.add(octets(((RecordFile) found).segment(number)));
            }
            return new FileImage.Records(file.id(), contents, records.read());
        } else if (file instanceof FileImage.Pin pin) {
            return PinSegment.decode(contents(((PinFile) found).segment()), pin);
        } else if (file instanceof FileImage.Key key) {
            return new FileImage.Key(
                    file.id(), KeySegment.decode(contents(((KeyFile) found).key())), key.use(), key.purpose());
        } else if (file instanceof FileImage.PublicKey) {
            return new FileImage.PublicKey(
                    file.id(), KeySegment.decodePublic(contents(((PublicKeyFile) found).segment())));
        }
        return file;
    }

    private Octets octets(short segment) {
        return Octets.of(contents(segment));
    }

    private byte[] contents(short segment) {
        byte[] contents = new byte[memory.size(segment)];
        memory.read(segment, (short) 0, contents, (short) 0, (short) contents.length);
        return contents;
    }
}
