// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.conformance.RunReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a report into a folder. It is written beside it first, to the disk, and moved there when it is whole, so that
 * a report that can be seen is a whole one. An earlier report is replaced; anything else is never touched.
 */
public final class ReportFolder {
    private static final int MOST_TRIES = 100;

    private ReportFolder() {}

    /** What came of writing. */
    public sealed interface Outcome {}

    /**
     * The report is there.
     *
     * @param folder where
     * @param digest its digest
     * @param replaced whether there was an earlier one, which is gone
     */
    public record Written(Path folder, String digest, boolean replaced) implements Outcome {}

    /**
     * Nothing was written or changed.
     *
     * @param sentence why, and what to do
     */
    public record Refused(String sentence) implements Outcome {}

    /**
     * Writes the report of a run.
     *
     * @param folder where to; made when it is not there, replaced when it holds an earlier report and nothing else
     * @param run what was found
     * @param seal seals it; empty for none
     * @throws IOException when the disk fails; nothing can be seen in the folder then, or still the earlier report
     */
    public static Outcome write(Path folder, RunReport run, Optional<Seal> seal) throws IOException {
        return write(folder, ReportMaker.of(run), seal);
    }

    /**
     * Writes a report.
     *
     * @throws IOException when the disk fails; nothing can be seen in the folder then, or still the earlier report
     */
    public static Outcome write(Path folder, ReportData data, Optional<Seal> seal) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Optional<String> obstacle = obstacle(target);
        if (obstacle.isPresent()) {
            return new Refused(obstacle.get());
        }
        Path parent = target.getParent();
        if (parent == null) {
            return new Refused(folder + " is no folder for a report; name one below it.");
        }
        Files.createDirectories(parent);
        Path unfinished = beside(target, "unfinished");
        try {
            fill(unfinished, data, seal);
            boolean replaced = move(unfinished, target);
            return new Written(target, ReportJson.digest(data), replaced);
        } finally {
            delete(unfinished);
        }
    }

    /** Why a report cannot stand there; empty when it can. */
    private static Optional<String> obstacle(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(target + " is not a folder; name another place for the report.");
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            !ReportFiles.NAMES.contains(file.getFileName().toString())
                                    || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .findFirst()
                    .map(name -> "%s holds %s, which is no part of a report; name another folder, or take it out."
                            .formatted(target, name));
        }
    }

    private static void fill(Path unfinished, ReportData data, Optional<Seal> seal) throws IOException {
        Map<String, byte[]> files = ReportFiles.of(data);
        byte[] sums = Manifest.write(files);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            store(unfinished.resolve(file.getKey()), file.getValue());
        }
        store(unfinished.resolve(ReportFiles.SUMS), sums);
        if (seal.isPresent()) {
            store(unfinished.resolve(ReportFiles.SEAL), seal.get().over(sums));
        }
    }

    /** Moves the new report to its place, an earlier one out of it before. */
    private static boolean move(Path unfinished, Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
        Path earlier = beside(target, "earlier");
        Files.move(target, earlier.resolve("report"), StandardCopyOption.ATOMIC_MOVE);
        boolean any;
        try (Stream<Path> files = Files.list(earlier.resolve("report"))) {
            any = files.findAny().isPresent();
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        delete(earlier.resolve("report"));
        delete(earlier);
        return any;
    }

    private static void store(Path file, byte[] octets) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(octets);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** A new folder with a name of its own beside a place. */
    private static Path beside(Path target, String what) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            Path folder = target.resolveSibling("." + target.getFileName() + "." + what + "-" + i);
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                // Somebody else's, or left by a process that was killed.
            }
        }
        throw new IOException("there are " + MOST_TRIES + " unfinished reports beside " + target + "; remove them");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> inside;
            try (Stream<Path> files = Files.list(folder)) {
                inside = files.toList();
            }
            for (Path file : inside) {
                if (ReportFiles.NAMES.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
            // Fails when somebody has put something else there meanwhile, which stays.
            Files.delete(folder);
        }
    }
}
