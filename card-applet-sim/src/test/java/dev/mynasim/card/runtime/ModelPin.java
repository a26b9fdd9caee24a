// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.image.PinRule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A PIN of the model with its counter and status. */
final class ModelPin {
    private final int most;
    private final PinRule rule;
    private byte[] value;
    private int left;
    private boolean verified;

    ModelPin(FileImage.Pin image) {
        most = image.maxTries();
        rule = image.rule();
        value = image.value().toByteArray();
        left = image.triesLeft();
    }

    int triesLeft() {
        return left;
    }

    String value() {
        return new String(value, StandardCharsets.US_ASCII);
    }

    boolean verified() {
        return verified;
    }

    void forget() {
        verified = false;
    }

    String verify(byte[] presented) {
        if (presented.length == 0) {
            return "63C%X".formatted(left);
        }
        if (left == 0) {
            return "6984";
        }
        verified = Arrays.equals(presented, value);
        left = verified ? most : left - 1;
        return verified ? "9000" : "63C%X".formatted(left);
    }

    String change(byte[] wanted) {
        if (!verified) {
            return "6982";
        }
        if (rule.brokenBy(new String(wanted, StandardCharsets.ISO_8859_1)).isPresent()) {
            return "6A80";
        }
        value = wanted.clone();
        return "9000";
    }
}
