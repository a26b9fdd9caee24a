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
    private final AccessRules rules;

    private FileLayout(MemoryImage.Builder memory, AccessRules rules) {
        this.memory = memory;
        this.rules = rules;
    }

    /**
     * Lays an application out.
     *
     * @param everywhere a data object that this application has too, though its image does not say so
     */
    static DedicatedFile layOut(
            MemoryImage.Builder memory, ApplicationImage application, @Nullable DataObject everywhere) {
        FileLayout layout = new FileLayout(memory, new AccessRules(application));
        ElementaryFile[] files =
                application.files().stream().map(layout::layOut).toArray(ElementaryFile[]::new);
        List<DataObject> dataObjects = new ArrayList<>();
        if (everywhere != null) {
            dataObjects.add(everywhere);
        }
        for (DataObjectImage object : application.dataObjects()) {
            dataObjects.add(new DataObject((short) object.tag(), layout.add(object.value())));
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
        };
    }

    private ElementaryFile layOut(FileImage file) {
        short id = (short) file.id();
        if (file instanceof FileImage.Transparent transparent) {
            return new TransparentFile(id, add(transparent.contents()), rules.of(transparent.read()));
        } else if (file instanceof FileImage.Vacant vacant) {
            short room = memory.add(new byte[vacant.size()]);
            return new TransparentFile(id, room, rules.of(vacant.read()), memory.add(new byte[1]));
        } else if (file instanceof FileImage.Records records) {
            short first = add(records.records().get(0));
            records.records().stream().skip(1).forEach(this::add);
            return new RecordFile(id, first, (short) records.records().size(), rules.of(records.read()));
        } else if (file instanceof FileImage.Pin pin) {
            PinFormat format = new PinFormat(
                    (byte) pin.rule().minLength(),
                    (byte) pin.rule().maxLength(),
                    pin.rule().letters());
            return new PinFile(id, memory.add(pinSegment(pin)), (byte) pin.maxTries(), rules.flag(pin.id()), format);
        } else if (file instanceof FileImage.Key key) {
            return new KeyFile(
                    id, memory.add(KeySegment.encode(key.key())), rules.of(key.use()), purpose(key.purpose()));
        } else if (file instanceof FileImage.PublicKey key) {
            return new PublicKeyFile(id, memory.add(KeySegment.modulus(key.key())));
        }
        return new ReservedFile(id);
    }

    private short add(Octets octets) {
        return memory.add(octets.toByteArray());
    }

    private static byte purpose(FileImage.Key.Purpose purpose) {
        return switch (purpose) {
            case SIGNATURE -> KeyFile.SIGNATURE;
            case AUTHENTICATION -> KeyFile.AUTHENTICATION;
            case SESSION -> KeyFile.SESSION;
        };
    }

    private static byte[] pinSegment(FileImage.Pin pin) {
        byte[] value = pin.value().toByteArray();
        byte[] segment = new byte[PinFile.SEGMENT_LENGTH];
        segment[0] = (byte) pin.triesLeft();
        segment[1] = (byte) value.length;
        System.arraycopy(value, 0, segment, 2, value.length);
        return segment;
    }
}
