// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import dev.mynasim.card.store.Durability;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.FaultPlanFile;
import dev.mynasim.sim.MyNumberCardBuilder;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Makes the card that an annotation asks for. */
final class Cards {
    private static final String CLASSPATH = "classpath:";
    private static final int LARGEST_PLAN = 1 << 20;

    private Cards() {}

    /**
     * A new card.
     *
     * @param wanted what it is to be
     * @param owner the class of the test, for its resources
     * @throws ExtensionConfigurationException when it cannot be made, with what is wrong and what to do
     */
    static CardUnderTest of(MyNumberCard wanted, Class<?> owner) {
        RecentEvents events = new RecentEvents();
        MyNumberCardBuilder builder = dev.mynasim.sim.MyNumberCard.builder()
                .persona(wanted.persona())
                .cardNumber(wanted.cardNumber())
                .clock(clock(wanted.clock()))
                .trace(events);
        if (!wanted.profile().isEmpty()) {
            builder.profile(wanted.profile());
        }
        if (!wanted.file().isEmpty()) {
            builder.file(Path.of(wanted.file()), Durability.MEMORY);
        }
        try {
            builder.timing(wanted.timing()).faults(faults(wanted.faults(), owner));
            return new CardUnderTest(builder.build(), events);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
    }

    private static InstantSource clock(String text) {
        if (text.isEmpty()) {
            return InstantSource.system();
        }
        try {
            return InstantSource.fixed(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw wrong("clock = \"" + text + "\" is not a moment such as 2027-01-15T00:00:00Z", e);
        }
    }

    private static FaultPlan faults(String name, Class<?> owner) {
        try {
            if (name.isEmpty()) {
                return FaultPlan.NONE;
            }
            return name.startsWith(CLASSPATH)
                    ? FaultPlanFile.read(SettingsFile.parse(name, resource(name, owner)))
                    : FaultPlanFile.read(Path.of(name));
        } catch (SettingsException e) {
            throw wrong(e.getMessage(), e);
        }
    }

    private static String resource(String name, Class<?> owner) {
        String path = name.substring(CLASSPATH.length());
        try (InputStream in = owner.getResourceAsStream(path.startsWith("/") ? path : "/" + path)) {
            if (in == null) {
                throw wrong("faults = \"" + name + "\": there is no such resource on the test's class path", null);
            }
            return new String(in.readNBytes(LARGEST_PLAN), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw wrong("faults = \"" + name + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private static ExtensionConfigurationException wrong(@Nullable String what, @Nullable Throwable cause) {
        return new ExtensionConfigurationException("@MyNumberCard: " + what, cause);
    }
}
