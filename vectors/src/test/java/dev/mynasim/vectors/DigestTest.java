// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest is what the command in README.md says, from a folder and from a jar. */
class DigestTest {
    private static final Path CLASSES = Path.of("target", "classes");

    @TempDir
    Path folder;

    @Test
    void itIsWhatSha256sumSays() throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("sha256sum $(");
        String command = readme.substring(start, readme.indexOf('\n', start));
        assertThat(Shell.run(command, Path.of("."), folder)).isEqualTo(Vectors.digest() + "  -\n");
    }

    @Test
    void itIsTheSameFromAJar() throws Exception {
        Path jar = folder.resolve("vectors and a blank.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(CLASSES.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        URL[] classPath = Stream.concat(
                        Stream.of(jar),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(entry -> entry.endsWith(".jar"))
                                .map(Path::of))
                .map(DigestTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> fromJar = loader.loadClass("dev.mynasim.vectors.Vectors");
            assertThat(fromJar.getMethod("digest").invoke(null)).isEqualTo(Vectors.digest());
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
