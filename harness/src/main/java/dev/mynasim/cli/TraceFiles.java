// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.trace.sink.BackgroundTrace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Opens trace files: for their owner alone, never over a file that is there unless asked to, never through a link. */
final class TraceFiles {
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private TraceFiles() {}

    /** Opens all of them or none. */
    static List<BackgroundTrace.Target> open(List<Path> files, List<TraceFormat> formats, boolean overwrite)
            throws UsageException {
        List<BackgroundTrace.Target> targets = new ArrayList<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                targets.add(open(files.get(i), formats.get(i), overwrite));
            }
            return targets;
        } catch (UsageException e) {
            for (BackgroundTrace.Target target : targets) {
                try {
                    target.sink().close();
                } catch (IOException closing) {
                    e.addSuppressed(closing);
                }
            }
            throw e;
        }
    }

    private static BackgroundTrace.Target open(Path file, TraceFormat format, boolean overwrite) throws UsageException {
        Set<OpenOption> how = overwrite
                ? Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS)
                : Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix ? new FileAttribute<?>[] {OWNER_ALONE} : new FileAttribute<?>[0];
        try {
            SeekableByteChannel channel = Files.newByteChannel(file, how, attributes);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            return new BackgroundTrace.Target(file.toString(), format.on(out));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(
                    "the trace file %s is there already; name another one, or give --trace-overwrite".formatted(file));
        } catch (NoSuchFileException e) {
            throw new UsageException("the folder of the trace file %s is not there; make it first".formatted(file));
        } catch (IOException e) {
            throw new UsageException("the trace file %s cannot be written: %s".formatted(file, e.getMessage()));
        }
    }
}
