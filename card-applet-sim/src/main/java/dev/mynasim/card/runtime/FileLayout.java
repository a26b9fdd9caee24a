// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.ApplicationKind;
import dev.mynasim.card.file.DataObject;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.KeyFile;
import dev.mynasim.card.file.PinFile;
import dev.mynasim.card.file.PinFormat;
import dev.mynasim.card.file.PublicKeyFile;
import dev.mynasim.card.file.RecordFile;
import dev.mynasim.card.file.ReservedFile;
import dev.mynasim.card.file.TransparentFile;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.Octets;
import dev.mynasim.card.memory.MemoryImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays one application's files out into memory segments. */
final class FileLayout {
    private final MemoryImage.Builder memory;
    private final SegmentNames names;
    private final AccessRules rules;

    private FileLayout(MemoryImage.Builder memory, ApplicationImage application) {
        this.memory = memory;
        names = new SegmentNames(application.aid());
        rules = new AccessRules(application);
    }

    /**
     * Lays an application out.
     *
     * @param everywhere a data object that this application has too, though its image does not say so
     */
    static DedicatedFile layOut(
            MemoryImage.Builder memory, ApplicationImage application, @Nullable DataObject everywhere) {
        FileLayout layout = new FileLayout(memory, application);
        ElementaryFile[] files =
                application.files().stream().map(layout::layOut).toArray(ElementaryFile[]::new);
        List<DataObject> dataObjects = new ArrayList<>();
        if (everywhere != null) {
            dataObjects.add(everywhere);
        }
        for (DataObjectImage object : application.dataObjects()) {
            dataObjects.add(new DataObject(
                    (short) object.tag(), layout.add(layout.names.dataObject(object.tag()), object.value())));
        }
        return new DedicatedFile(
                kind(application.kind()), application.aid().octets(), files, dataObjects.toArray(DataObject[]::new));
    }

    private static byte kind(ApplicationImage.Kind kind) {
        return switch (kind) {
            case ISSUER_SECURITY_DOMAIN -> ApplicationKind.ISSUER_SECURITY_DOMAIN;
            case JPKI -> ApplicationKind.JPKI;
            case TEXT_INPUT_SUPPORT -> ApplicationKind.TEXT_INPUT_SUPPORT;
            case SURFACE_CHECK -> ApplicationKind.SURFACE_CHECK;
            case JUKI -> ApplicationKind.JUKI;
            case COMMON -> ApplicationKind.COMMON;
            case READER_TEST -> ApplicationKind.READER_TEST;
            case PROTOCOL_TEST -> ApplicationKind.PROTOCOL_TEST;
        };
    }

    private ElementaryFile layOut(FileImage file) {
        short id = (short) file.id();
        if (file instanceof FileImage.Transparent transparent) {
            return new TransparentFile(
                    id, add(names.file(transparent.id()), transparent.contents()), rules.of(transparent.read()));
        } else if (file instanceof FileImage.Vacant vacant) {
            short room = memory.add(names.file(vacant.id()), new byte[vacant.size()]);
            short presence = memory.add(names.presence(vacant.id()), new byte[1]);
            return new TransparentFile(id, room, rules.of(vacant.read()), presence);
        } else if (file instanceof FileImage.Records records) {
            return new RecordFile(id, addAll(records), (short) records.records().size(), rules.of(records.read()));
        } else if (file instanceof FileImage.Pin pin) {
            PinFormat format = new PinFormat(
                    (byte) pin.rule().minLength(),
                    (byte) pin.rule().maxLength(),
                    pin.rule().letters());
            return new PinFile(
                    id,
                    memory.add(names.file(pin.id()), PinSegment.encode(pin)),
                    (byte) pin.maxTries(),
                    rules.flag(pin.id()),
                    format);
        } else if (file instanceof FileImage.Key key) {
            return new KeyFile(
                    id,
                    memory.add(names.file(key.id()), KeySegment.encode(key.key())),
                    rules.of(key.use()),
                    purpose(key.purpose()));
        } else if (file instanceof FileImage.PublicKey key) {
            return new PublicKeyFile(id, memory.add(names.file(key.id()), KeySegment.modulus(key.key())));
        }
        return new ReservedFile(id);
    }

    private short add(String name, Octets octets) {
        return memory.add(name, octets.toByteArray());
    }

    private short addAll(FileImage.Records file) {
        short first = add(names.record(file.id(), 1), file.records().get(0));
        for (int number = 2; number <= file.records().size(); number++) {
            add(names.record(file.id(), number), file.records().get(number - 1));
        }
        return first;
    }

    private static byte purpose(FileImage.Key.Purpose purpose) {
        return switch (purpose) {
            case SIGNATURE -> KeyFile.SIGNATURE;
            case AUTHENTICATION -> KeyFile.AUTHENTICATION;
            case SESSION -> KeyFile.SESSION;
        };
    }
}
