// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** A machine made of what a test says. Nothing is there that was not put there. */
final class FakeMachine implements Machine {
    static final String SOCKET = "/run/pcscd/pcscd.comm";
    static final String ENTRY =
            "FRIENDLYNAME \"Virtual PCD\"\nDEVICENAME   /dev/null:0x8C7B\nLIBPATH /x/libifdvpcd.so\n";

    private final OperatingSystem system;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> commands = new HashMap<>();
    private final Map<String, Door> doors = new HashMap<>();
    private final Map<Integer, Heard> heard = new HashMap<>();
    private final Map<Integer, Listening> listening = new HashMap<>();
    private final Set<String> modules = new HashSet<>();
    private Optional<String> rsa = Optional.empty();
    private CountDownLatch portsAnswer = new CountDownLatch(0);
    private boolean administrator;
    private boolean epoll;

    FakeMachine(OperatingSystem system) {
        this.system = system;
    }

    /** Java 17 with all that belongs to it; nothing else. */
    static FakeMachine withJava(OperatingSystem system) {
        return new FakeMachine(system)
                .property("java.version", "17.0.15")
                .property("java.specification.version", "17")
                .property("java.vendor", "Eclipse Adoptium")
                .property("user.name", "hanako")
                .rsa("SunJCE")
                .withModule("java.smartcardio");
    }

    /** A Linux on which everything is as it should be. */
    static FakeMachine inOrder(OperatingSystem linux) {
        String drivers =
                linux == OperatingSystem.FEDORA ? "/usr/lib64/pcsc/drivers/serial/" : "/usr/lib/pcsc/drivers/serial/";
        return withJava(linux)
                .file("/usr/sbin/pcscd")
                .file(drivers + "libifdvpcd.so.0.8")
                .file("/etc/reader.conf.d/vpcd", ENTRY)
                .file("/usr/lib64/libpcsclite.so")
                .door(SOCKET, Door.OPEN)
                .heard(35963, Heard.SPOKE)
                .heard(35964, Heard.SPOKE)
                .command("opensc-tool", "/usr/bin/opensc-tool")
                .command("tshark", "/usr/bin/tshark")
                .withEpoll();
    }

    FakeMachine file(String path) {
        return file(path, "");
    }

    FakeMachine file(String path, String text) {
        files.put(path, text);
        return this;
    }

    FakeMachine property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    FakeMachine environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    FakeMachine command(String name, String path) {
        commands.put(name, path);
        return this;
    }

    FakeMachine door(String path, Door door) {
        doors.put(path, door);
        return this;
    }

    FakeMachine heard(int port, Heard what) {
        heard.put(port, what);
        return this;
    }

    FakeMachine listening(int port, Listening what) {
        listening.put(port, what);
        return this;
    }

    FakeMachine withModule(String name) {
        modules.add(name);
        return this;
    }

    FakeMachine rsa(String provider) {
        rsa = Optional.of(provider);
        return this;
    }

    FakeMachine root() {
        administrator = true;
        return this;
    }

    /** Ports answer when the latch is open. */
    FakeMachine whosePortsWaitFor(CountDownLatch latch) {
        portsAnswer = latch;
        return this;
    }

    FakeMachine withEpoll() {
        epoll = true;
        return this;
    }

    @Override
    public OperatingSystem system() {
        return system;
    }

    @Override
    public boolean exists(String path) {
        return files.keySet().stream().anyMatch(file -> file.equals(path) || file.startsWith(path + "/"));
    }

    @Override
    public List<String> names(String folder) {
        return files.keySet().stream()
                .filter(file -> file.startsWith(folder + "/"))
                .map(file -> file.substring(folder.length() + 1))
                .filter(name -> !name.contains("/"))
                .toList();
    }

    @Override
    public Optional<String> text(String file) {
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    @Override
    public Optional<String> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    @Override
    public boolean administrator() {
        return administrator;
    }

    @Override
    public boolean module(String name) {
        return modules.contains(name);
    }

    @Override
    public Optional<String> rsaProvider() {
        return rsa;
    }

    @Override
    public boolean epoll() {
        return epoll;
    }

    @Override
    public Door connect(String socketPath) {
        return doors.getOrDefault(socketPath, Door.ABSENT);
    }

    @Override
    public List<Heard> hear(List<Integer> ports) {
        try {
            portsAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ports.stream()
                .map(port -> heard.getOrDefault(port, Heard.REFUSED))
                .toList();
    }

    @Override
    public Listening listen(int port) {
        return listening.getOrDefault(port, Listening.POSSIBLE);
    }
}
