// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The reader.conf entries of a stack. An entry is one vpcd driver with two slots, the second on the port after the
 * first's; each entry has a copy of the driver file, because entries that share one hang clients (pcsc-stack.md).
 */
final class VpcdSlots {
    private static final int SLOTS_PER_ENTRY = 2;
    private static final int MOST = 8;
    private static final List<Path> DRIVERS =
            List.of(Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so"), Path.of("/usr/local/lib/libifdvpcd.so"));

    /** Below the ports that the system gives to outgoing connections, so that none takes ours while pcscd restarts. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_000;

    private final List<Integer> basePorts;

    private VpcdSlots(List<Integer> basePorts) {
        this.basePorts = List.copyOf(basePorts);
    }

    /** Chooses free ports and writes {@code reader.conf.d} into the folder. */
    static VpcdSlots write(Path folder, int count) throws IOException {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("a stack has 1 to " + MOST + " slots, not " + count);
        }
        Path driver = driver();
        Path configuration = Files.createDirectories(folder.resolve("reader.conf.d"));
        int entries = (count + SLOTS_PER_ENTRY - 1) / SLOTS_PER_ENTRY;
        List<Integer> ports = freePairs(entries);
        for (int entry = 0; entry < entries; entry++) {
            Path copy = folder.resolve("libifdvpcd-" + entry + ".so");
            Files.copy(driver, copy);
            Files.writeString(configuration.resolve("mynasim-" + entry), entry(entry, ports.get(entry), copy));
        }
        return new VpcdSlots(ports);
    }

    /**
     * Writes one entry for vpcd the other way round: it connects to a card that listens.
     *
     * @param server where the card listens, on loopback
     */
    static VpcdSlots writeReversed(Path folder, int server) throws IOException {
        Path copy = folder.resolve("libifdvpcd-0.so");
        Files.copy(driver(), copy);
        Path configuration = Files.createDirectories(folder.resolve("reader.conf.d"));
        Files.writeString(configuration.resolve("mynasim-0"), """
                FRIENDLYNAME "%s"
                DEVICENAME   127.0.0.1:%d
                LIBPATH      %s
                CHANNELID    %d
                """.formatted(name(0), server, copy, server));
        return new VpcdSlots(List.of(server));
    }

    private static Path driver() {
        return DRIVERS.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError(Packages.missing("libifdvpcd.so")));
    }

    int port(int slot) {
        return basePorts.get(slot / SLOTS_PER_ENTRY) + slot % SLOTS_PER_ENTRY;
    }

    /** pcscd adds the number of the entry and that of the slot, in hexadecimal. */
    String readerName(int slot) {
        return "%s %02X %02X".formatted(name(slot / SLOTS_PER_ENTRY), slot / SLOTS_PER_ENTRY, slot % SLOTS_PER_ENTRY);
    }

    private static String name(int entry) {
        return "MynaSim " + (char) ('A' + entry);
    }

    /** vpcd takes the port from behind the colon of DEVICENAME; "/dev/null" says that it is to listen there. */
    private static String entry(int entry, int port, Path driver) {
        return """
                FRIENDLYNAME "%s"
                DEVICENAME   /dev/null:%d
                LIBPATH      %s
                CHANNELID    %d
                """.formatted(name(entry), port, driver, port);
    }

    /** Begins at a place that differs from process to process, so that builds side by side seldom meet. */
    private static List<Integer> freePairs(int count) {
        List<Integer> pairs = new ArrayList<>();
        int span = (LAST_PORT - FIRST_PORT) / SLOTS_PER_ENTRY;
        int start = (int) (ProcessHandle.current().pid() * 31 % span);
        for (int i = 0; i < span && pairs.size() < count; i++) {
            int port = FIRST_PORT + (start + i) % span * SLOTS_PER_ENTRY;
            if (isFree(port) && isFree(port + 1)) {
                pairs.add(port);
            }
        }
        if (pairs.size() < count) {
            throw new AssertionError("no free ports between " + FIRST_PORT + " and " + LAST_PORT);
        }
        return pairs;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
