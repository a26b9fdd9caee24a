// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import dev.mynasim.reader.Transport;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.crypto.Cipher;

/** The machine that this Java runs on. */
public final class ThisMachine implements Machine {
    /** More of a configuration file than this is not one. */
    private static final long LONGEST_TEXT = 1 << 20;

    private final Executor executor;

    /** @param executor on which ports are listened to side by side, a thread for each */
    public ThisMachine(Executor executor) {
        this.executor = executor;
    }

    @Override
    public OperatingSystem system() {
        return OperatingSystem.of(property("os.name").orElse(""), text("/etc/os-release"));
    }

    @Override
    public boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public List<String> names(String folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(folder))) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            return List.of();
        }
        Collections.sort(names);
        return names;
    }

    @Override
    public Optional<String> text(String file) {
        try {
            Path path = Path.of(file);
            return Files.isRegularFile(path) && Files.size(path) <= LONGEST_TEXT
                    ? Optional.of(Files.readString(path))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name));
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    @Override
    public Optional<String> command(String name) {
        boolean windows = system() == OperatingSystem.WINDOWS;
        List<String> endings = windows ? List.of(".exe", ".cmd", ".bat") : List.of("");
        return Arrays.stream(environment("PATH").orElse("").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> endings.stream().map(ending -> new File(folder, name + ending)))
                .filter(file -> file.isFile() && file.canExecute())
                .map(File::getPath)
                .findFirst();
    }

    @Override
    public boolean administrator() {
        return property("user.name").filter("root"::equals).isPresent();
    }

    @Override
    public boolean module(String name) {
        return ModuleLayer.boot().findModule(name).isPresent();
    }

    @Override
    public Optional<String> rsaProvider() {
        try {
            return Optional.of(
                    Cipher.getInstance("RSA/ECB/NoPadding").getProvider().getName());
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean epoll() {
        return Transport.best() == Transport.EPOLL;
    }

    @Override
    public Door connect(String socketPath) {
        Path path = Path.of(socketPath);
        if (!Files.exists(path)) {
            return Door.ABSENT;
        }
        if (!Files.isWritable(path)) {
            return Door.FORBIDDEN;
        }
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return socket.connect(UnixDomainSocketAddress.of(path)) ? Door.OPEN : Door.REFUSED;
        } catch (IOException e) {
            return Door.REFUSED;
        }
    }

    @Override
    public List<Heard> hear(List<Integer> ports) {
        List<CompletableFuture<Heard>> all = ports.stream()
                .map(port -> CompletableFuture.supplyAsync(() -> LoopbackPort.hear(port), executor))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public Listening listen(int port) {
        return LoopbackPort.listen(port);
    }
}
