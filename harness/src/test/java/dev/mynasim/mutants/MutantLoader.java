// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the card, and what makes and holds cards, anew with some classes exchanged. What cases see is everybody's: the
 * seam, the model of a conformance run, traces.
 */
final class MutantLoader extends ClassLoader {
    private static final List<String> EVERYBODYS = List.of(
            "dev.mynasim.apdu.",
            "dev.mynasim.conformance.",
            "dev.mynasim.trace.",
            "dev.mynasim.vectors.",
            "dev.mynasim.replay.",
            "dev.mynasim.mutants.");

    private final Map<String, byte[]> exchanged;

    MutantLoader(Map<String, byte[]> exchanged, ClassLoader parent) {
        super(parent);
        this.exchanged = exchanged;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                byte[] octets = isOwn(name) ? octets(name) : null;
                loaded = octets == null ? super.loadClass(name, resolve) : defineClass(name, octets, 0, octets.length);
            }
            return loaded;
        }
    }

    private static boolean isOwn(String name) {
        return name.startsWith("dev.mynasim.") && EVERYBODYS.stream().noneMatch(name::startsWith);
    }

    private byte @Nullable [] octets(String name) throws ClassNotFoundException {
        if (exchanged.containsKey(name)) {
            return exchanged.get(name);
        }
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
