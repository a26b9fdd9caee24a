// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.AccessRule;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.KeyFile;
import dev.mynasim.card.file.PinFile;
import dev.mynasim.card.file.PinFormat;
import dev.mynasim.card.file.ReservedFile;
import dev.mynasim.card.file.TransparentFile;
import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.memory.MemoryImage;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays one application's files out: contents and PINs into memory segments, keys into the coprocessor's list. */
final class FileLayout {
    private static final int MOST_PINS = 8;

    private final MemoryImage.Builder memory;
    private final List<RSAPrivateCrtKey> keys;
    private final Map<Integer, Byte> pinFlags = new HashMap<>();

    FileLayout(MemoryImage.Builder memory, List<RSAPrivateCrtKey> keys) {
        this.memory = memory;
        this.keys = keys;
    }

    DedicatedFile layOut(ApplicationImage application) {
        for (FileImage file : application.files()) {
            if (file instanceof FileImage.Pin) {
                if (pinFlags.size() == MOST_PINS) {
                    throw new IllegalArgumentException(
                            "application %s has more than %d PINs".formatted(application.aid(), MOST_PINS));
                }
                pinFlags.put(file.id(), (byte) (1 << pinFlags.size()));
            }
        }
        ElementaryFile[] files = application.files().stream().map(this::layOut).toArray(ElementaryFile[]::new);
        return new DedicatedFile(application.aid().octets(), files);
    }

    private ElementaryFile layOut(FileImage file) {
        short id = (short) file.id();
        if (file instanceof FileImage.Transparent transparent) {
            return new TransparentFile(id, memory.add(transparent.contents().toByteArray()), rule(transparent.read()));
        } else if (file instanceof FileImage.Pin pin) {
            PinFormat format = new PinFormat(
                    (byte) pin.rule().minLength(),
                    (byte) pin.rule().maxLength(),
                    pin.rule().letters());
            return new PinFile(id, memory.add(pinSegment(pin)), (byte) pin.maxTries(), flag(pin.id()), format);
        } else if (file instanceof FileImage.Key key) {
            keys.add(key.key());
            return new KeyFile(id, (short) (keys.size() - 1), rule(key.use()));
        }
        return new ReservedFile(id);
    }

    private static byte[] pinSegment(FileImage.Pin pin) {
        byte[] value = pin.value().toByteArray();
        byte[] segment = new byte[PinFile.SEGMENT_LENGTH];
        segment[0] = (byte) pin.triesLeft();
        segment[1] = (byte) value.length;
        System.arraycopy(value, 0, segment, 2, value.length);
        return segment;
    }

    private AccessRule rule(AccessCondition condition) {
        if (condition instanceof AccessCondition.AnyPin anyPin) {
            int flags = 0;
            for (int pinFile : anyPin.pinFiles()) {
                flags |= flag(pinFile);
            }
            return AccessRule.anyOf((byte) flags);
        }
        return condition instanceof AccessCondition.Always ? AccessRule.always() : AccessRule.never();
    }

    private byte flag(int pinFile) {
        Byte flag = pinFlags.get(pinFile);
        if (flag == null) {
            throw new IllegalArgumentException(
                    "an access condition names PIN %04X, which is not there".formatted(pinFile));
        }
        return flag;
    }
}
