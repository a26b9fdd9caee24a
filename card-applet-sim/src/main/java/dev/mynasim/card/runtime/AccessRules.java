// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.file.AccessRule;
import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.FileImage;
import java.util.HashMap;
import java.util.Map;

/** Turns an application's access conditions, which name PINs, into rules over the bits of its security status. */
final class AccessRules {
    private static final int MOST_PINS = 8;

    private final Map<Integer, Byte> pinFlags = new HashMap<>();

    AccessRules(ApplicationImage application) {
        for (FileImage file : application.files()) {
            if (file instanceof FileImage.Pin) {
                if (pinFlags.size() == MOST_PINS) {
                    throw new IllegalArgumentException(
                            "application %s has more than %d PINs".formatted(application.aid(), MOST_PINS));
                }
                pinFlags.put(file.id(), (byte) (1 << pinFlags.size()));
            }
        }
    }

    AccessRule of(AccessCondition condition) {
        if (condition instanceof AccessCondition.AnyPin anyPin) {
            int flags = 0;
            for (int pinFile : anyPin.pinFiles()) {
                flags |= flag(pinFile);
            }
            return AccessRule.anyOf((byte) flags);
        }
        return condition instanceof AccessCondition.Always ? AccessRule.always() : AccessRule.never();
    }

    byte flag(int pinFile) {
        Byte flag = pinFlags.get(pinFile);
        if (flag == null) {
            throw new IllegalArgumentException(
                    "an access condition names PIN %04X, which is not there".formatted(pinFile));
        }
        return flag;
    }
}
