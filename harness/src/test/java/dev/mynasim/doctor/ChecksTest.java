// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import static dev.mynasim.doctor.OperatingSystem.DEBIAN;
import static dev.mynasim.doctor.OperatingSystem.FEDORA;
import static dev.mynasim.doctor.OperatingSystem.MACOS;
import static dev.mynasim.doctor.OperatingSystem.OTHER;
import static dev.mynasim.doctor.OperatingSystem.OTHER_LINUX;
import static dev.mynasim.doctor.OperatingSystem.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.doctor.Machine.Door;
import dev.mynasim.doctor.Machine.Heard;
import dev.mynasim.doctor.Machine.Listening;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each check on machines of each system: every branch, with its sentence and its remedy. */
class ChecksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Linux      | ID=debian                       | DEBIAN
        Linux      | ID=ubuntu,ID_LIKE=debian        | DEBIAN
        Linux      | ID=linuxmint,ID_LIKE="ubuntu debian" | DEBIAN
        Linux      | ID=fedora                       | FEDORA
        Linux      | ID="almalinux",ID_LIKE="rhel centos fedora" | FEDORA
        Linux      | ID="rhel"                       | FEDORA
        Linux      | ID=arch                         | OTHER_LINUX
        Linux      | NAME=debian-like,VARIANT_ID=debian | OTHER_LINUX
        Linux      |                                 | OTHER_LINUX
        Mac OS X   |                                 | MACOS
        Windows 11 |                                 | WINDOWS
        FreeBSD    | ID=freebsd                      | OTHER
        """)
    void systemsAreToldByTheirNames(String name, String release, OperatingSystem expected) {
        assertThat(OperatingSystem.of(name, Optional.ofNullable(release).map(text -> text.replace(',', '\n'))))
                .isEqualTo(expected);
    }

    @Test
    void java() {
        Check check = new JavaCheck();
        right(check, FakeMachine.withJava(DEBIAN), "Java 17.0.15 by Eclipse Adoptium");
        right(check, FakeMachine.withJava(DEBIAN).property("java.specification.version", "25"), "Java 17.0.15");
        for (String old : List.of("11", "1.8", "16", "")) {
            FakeMachine machine = FakeMachine.withJava(FEDORA)
                    .property("java.specification.version", old)
                    .property("java.version", "11.0.2");
            missing(check, machine, "Java is 11.0.2", "17 or later", "sudo dnf install java-latest-openjdk-devel");
        }
        missing(check, new FakeMachine(DEBIAN), "of no version", "sudo apt-get install openjdk-17-jdk-headless");
        missing(check, new FakeMachine(MACOS), "Java is", "brew install openjdk@17");
        missing(check, new FakeMachine(WINDOWS), "Java is", "winget install EclipseAdoptium.Temurin.17.JDK");
        missing(check, new FakeMachine(OTHER), "Java is", "put it on the PATH");
    }

    @Test
    void rsaAndModule() {
        right(new RsaCheck(), FakeMachine.withJava(DEBIAN), "SunJCE");
        missing(new RsaCheck(), new FakeMachine(DEBIAN), "no security provider", "java.security");
        right(new SmartcardModuleCheck(), FakeMachine.withJava(MACOS), "java.smartcardio");
        missing(new SmartcardModuleCheck(), new FakeMachine(MACOS), "without the module", "jlink --add-modules");
    }

    @Test
    void mavenIsNeverMissing() {
        right(new MavenCheck(), new FakeMachine(DEBIAN), "not needed to run");
        right(new MavenCheck(), new FakeMachine(DEBIAN).command("mvn", "/usr/bin/mvn"), "/usr/bin/mvn");
    }

    @Test
    void programs() {
        FakeMachine all = FakeMachine.inOrder(DEBIAN);
        right(ProgramCheck.openSc(), all, "/usr/bin/opensc-tool");
        right(ProgramCheck.tshark(), all, "/usr/bin/tshark");
        missing(ProgramCheck.openSc(), new FakeMachine(DEBIAN), "opensc-tool", "sudo apt-get install opensc");
        missing(ProgramCheck.openSc(), new FakeMachine(WINDOWS), "opensc-tool", "winget install OpenSC.OpenSC");
        missing(ProgramCheck.tshark(), new FakeMachine(FEDORA), "tshark", "sudo dnf install wireshark-cli");
        missing(ProgramCheck.tshark(), new FakeMachine(MACOS), "tshark", "brew install wireshark");
        missing(ProgramCheck.tshark(), new FakeMachine(OTHER_LINUX), "tshark", "wireshark.org");
    }

    @Test
    void transport() {
        right(new TransportCheck(), new FakeMachine(DEBIAN).withEpoll(), "epoll");
        right(new TransportCheck(), new FakeMachine(DEBIAN), "NIO), for epoll's native library does not load");
        right(new TransportCheck(), new FakeMachine(WINDOWS), "the JDK's (NIO)");
    }

    @Test
    void port() {
        right(new PortCheck(0), new FakeMachine(DEBIAN), "a free port can be had on 127.0.0.1");
        right(new PortCheck(9025), new FakeMachine(DEBIAN), "127.0.0.1:9025 is free");
        FakeMachine taken = new FakeMachine(DEBIAN).listening(9025, Listening.TAKEN);
        missing(new PortCheck(9025), taken, "127.0.0.1:9025 is taken", "ss -ltnp 'sport = :9025'");
        missing(new PortCheck(9025), copy(taken, MACOS), "taken", "lsof -nP -iTCP:9025 -sTCP:LISTEN");
        missing(new PortCheck(9025), copy(taken, WINDOWS), "taken", "netstat -ano | findstr :9025");
        FakeMachine forbidden = new FakeMachine(DEBIAN).listening(80, Listening.FORBIDDEN);
        missing(new PortCheck(80), forbidden, "may not listen on 127.0.0.1:80", "1024 or above");
    }

    @Test
    void pcscdInstalled() {
        Check check = new PcscdInstalledCheck();
        right(check, new FakeMachine(DEBIAN).command("pcscd", "/opt/pcscd"), "/opt/pcscd");
        right(check, new FakeMachine(DEBIAN).file("/usr/sbin/pcscd"), "/usr/sbin/pcscd");
        right(check, new FakeMachine(FEDORA).file("/usr/local/sbin/pcscd"), "/usr/local/sbin/pcscd");
        missing(check, new FakeMachine(DEBIAN), "not installed", "sudo apt-get install pcscd");
        missing(check, new FakeMachine(FEDORA), "not installed", "sudo dnf install pcsc-lite");
        missing(check, new FakeMachine(OTHER_LINUX), "not installed", "pcsclite.apdu.fr");
        right(check, new FakeMachine(MACOS), "macOS has a PC/SC service of its own");
        right(check, new FakeMachine(WINDOWS), "Windows has a PC/SC service of its own");
    }

    @Test
    void pcscdRunning() {
        Check check = new PcscdRunningCheck();
        right(check, FakeMachine.inOrder(DEBIAN), "pcscd answers at " + FakeMachine.SOCKET);
        missing(check, new FakeMachine(DEBIAN), "not running: there is no /run/pcscd/pcscd.comm", "sudo pcscd");
        FakeMachine systemd = new FakeMachine(FEDORA).file("/run/systemd/system/x");
        missing(check, systemd, "not running", "sudo systemctl enable --now pcscd.socket");
        FakeMachine left = new FakeMachine(DEBIAN).door(FakeMachine.SOCKET, Door.REFUSED);
        missing(check, left, "left behind", "sudo pcscd");
        FakeMachine closed = new FakeMachine(DEBIAN).door(FakeMachine.SOCKET, Door.FORBIDDEN);
        missing(check, closed, "may not open", "ls -l /run/pcscd/pcscd.comm");
        FakeMachine elsewhere = new FakeMachine(DEBIAN)
                .environment("PCSCLITE_CSOCK_NAME", "/tmp/x.comm")
                .door("/tmp/x.comm", Door.OPEN);
        right(check, elsewhere, "pcscd answers at /tmp/x.comm");
        unknown(check, new FakeMachine(MACOS), "macOS starts", "system_profiler SPSmartCardsDataType");
        unknown(check, new FakeMachine(WINDOWS), "first reader", "sc query SCardSvr");
    }

    @Test
    void systemd() {
        Check check = new SystemdCheck();
        right(check, new FakeMachine(DEBIAN), "does not run here");
        FakeMachine runs = new FakeMachine(DEBIAN).file("/run/systemd/system/x");
        missing(check, runs, "no pcscd.socket", "sudo pcscd");
        runs.file("/lib/systemd/system/pcscd.socket");
        missing(check, runs, "does not start pcscd by itself", "sudo systemctl enable --now pcscd.socket");
        runs.file("/etc/systemd/system/sockets.target.wants/pcscd.socket");
        right(check, runs, "systemd starts pcscd");
        right(check, new FakeMachine(MACOS), "not used on macOS");
    }

    @Test
    void polkit() {
        Check check = new PolkitCheck();
        right(check, new FakeMachine(DEBIAN), "does not ask polkit");
        FakeMachine asks = FakeMachine.withJava(FEDORA)
                .file("/usr/share/polkit-1/actions/org.debian.pcsc-lite.policy", "<policyconfig/>")
                .file("/usr/share/polkit-1/rules.d/50-default.rules", "polkit.addAdminRule(...)");
        unknown(
                check,
                asks,
                "over ssh and in CI only root",
                "action.id.indexOf(\"org.debian.pcsc-lite.access_\") == 0",
                "subject.user == \"hanako\"",
                "sudo tee /etc/polkit-1/rules.d/50-pcscd.rules");
        right(check, copyWithRoot(), "polkit lets root in");
        asks.file("/etc/polkit-1/rules.d/50-pcscd.rules", "action.id == \"org.debian.pcsc-lite.access_pcsc\"");
        right(check, asks, "a rule for pcscd in /etc/polkit-1/rules.d/50-pcscd.rules");
        right(check, new FakeMachine(WINDOWS), "not used on Windows");
    }

    @ParameterizedTest
    @CsvSource({
        "DEBIAN, /usr/lib/pcsc/drivers/serial/libifdvpcd.so",
        "DEBIAN, /usr/lib/pcsc/drivers/serial/libifdvpcd.so.0.8",
        "FEDORA, /usr/lib64/pcsc/drivers/serial/libifdvpcd.so",
        "OTHER_LINUX, /usr/local/lib/pcsc/drivers/serial/libifdvpcd.so",
        "OTHER_LINUX, /usr/local/lib/libifdvpcd.so",
        "MACOS, /usr/local/libexec/SmartCardServices/drivers/ifd-vpcd.bundle",
        "WINDOWS, C:\\Windows\\System32\\drivers\\UMDF\\BixVReader.dll"
    })
    void theDriverIsFoundWhereItIsInstalled(OperatingSystem system, String path) {
        right(new VpcdDriverCheck(), new FakeMachine(system).file(path), "the vpcd driver is " + path);
    }

    @Test
    void noDriver() {
        Check check = new VpcdDriverCheck();
        FakeMachine other = new FakeMachine(DEBIAN).file("/usr/lib/pcsc/drivers/serial/libccidtwin.so");
        missing(check, other, "is not installed", "sudo apt-get install vsmartcard-vpcd");
        missing(check, new FakeMachine(FEDORA), "is not installed", "frankmorgner/vsmartcard", "make install");
        unknown(check, new FakeMachine(MACOS), "no vpcd driver", "--enable-infoplist");
        unknown(check, new FakeMachine(WINDOWS), "no vpcd driver", "BixVReaderInstaller.msi");
    }

    @Test
    void readerConf() {
        Check check = new VpcdEntryCheck();
        right(check, FakeMachine.inOrder(DEBIAN), "says /etc/reader.conf.d/vpcd");
        FakeMachine others = new FakeMachine(OTHER_LINUX).file("/etc/reader.conf.d/ccid", "LIBPATH libccidtwin.so");
        missing(check, others, "no entry in /etc/reader.conf.d", "DEVICENAME /dev/null:0x8C7B", "sudo tee");
        missing(check, new FakeMachine(DEBIAN), "no entry", "--reinstall", "force-confmiss vsmartcard-vpcd");
        right(check, new FakeMachine(MACOS), "not used on macOS");
    }

    @Test
    void slots() {
        Check check = new SlotCheck(List.of());
        FakeMachine machine = FakeMachine.inOrder(DEBIAN);
        right(check, machine, "free: 127.0.0.1:35963, 127.0.0.1:35964");
        machine.heard(35963, Heard.SILENT);
        right(check, machine, "free: 127.0.0.1:35964; another card is in 127.0.0.1:35963");
        machine.heard(35964, Heard.SILENT);
        missing(
                check,
                machine,
                "taken: 127.0.0.1:35963, 127.0.0.1:35964 asked nothing, so another card is in there",
                "ss -tnp 'dport = :35963'");
        missing(check, machineWithTakenSlot(MACOS), "taken", "lsof -nP -iTCP:35963");
        missing(check, machineWithTakenSlot(WINDOWS), "taken", "netstat -ano | findstr :35963");
        missing(check, new FakeMachine(DEBIAN), "nobody listens at 127.0.0.1:35963, 127.0.0.1:35964", "above");
    }

    @ParameterizedTest
    @CsvSource({"/dev/null:0x4E20, 20000", "/dev/null:20000, 20000", "'\"/dev/null:20000\"', 20000"})
    void slotsAreWhereReaderConfSays(String device, int first) {
        FakeMachine machine = new FakeMachine(DEBIAN)
                .file("/etc/reader.conf.d/mine", "DEVICENAME " + device + "\nLIBPATH /x/libifdvpcd.so")
                .heard(first + 1, Heard.SPOKE);
        right(new SlotCheck(List.of()), machine, "free: 127.0.0.1:" + (first + 1));
    }

    @ParameterizedTest
    @CsvSource({"localhost:35963", "/dev/null:0", "/dev/null:65535", "/dev/null:0x", "/dev/null:020000", "/dev/ttyS0"})
    void anEntryThatDoesNotListenLeavesTheUsualSlots(String device) {
        FakeMachine machine = new FakeMachine(DEBIAN)
                .file("/etc/reader.conf.d/mine", "DEVICENAME " + device + "\nLIBPATH /x/libifdvpcd.so")
                .heard(35963, Heard.SPOKE);
        right(new SlotCheck(List.of()), machine, "free: 127.0.0.1:35963");
    }

    @Test
    void slotsThatAreGivenCountAlone() {
        FakeMachine machine = FakeMachine.inOrder(DEBIAN).heard(20001, Heard.SILENT);
        missing(new SlotCheck(List.of(20001)), machine, "taken: 127.0.0.1:20001 asked nothing", "20001");
    }

    @Test
    void theLibraryOfTheJdk() {
        Check check = new PcscLibraryCheck();
        right(check, FakeMachine.inOrder(FEDORA), "loads /usr/lib64/libpcsclite.so");
        missing(check, new FakeMachine(DEBIAN), "no libpcsclite", "sudo apt-get install libpcsclite1");
        missing(check, new FakeMachine(FEDORA), "no libpcsclite", "sudo dnf install pcsc-lite-libs");
        String multiarch = "/usr/lib/x86_64-linux-gnu/libpcsclite.so.1";
        FakeMachine debian = FakeMachine.withJava(DEBIAN).file(multiarch);
        unknown(
                check,
                debian,
                "the library is " + multiarch,
                "-Dsun.security.smartcardio.library=" + multiarch + " ...");
        right(check, debian.property("java.vendor", "Debian"), "loads " + multiarch);
        debian.property("sun.security.smartcardio.library", "/opt/lib.so");
        missing(check, debian, "/opt/lib.so, which is not there", "leave out -Dsun.security");
        right(check, debian.file("/opt/lib.so"), "loads /opt/lib.so, as sun.security.smartcardio.library says");
        right(check, new FakeMachine(WINDOWS), "the PC/SC of Windows");
    }

    @ParameterizedTest
    @EnumSource(OperatingSystem.class)
    void everyRemedyIsASentenceOrACommandOnEverySystem(OperatingSystem system) {
        FakeMachine nothing = new FakeMachine(system).listening(0, Listening.TAKEN);
        for (Check check : List.of(
                new JavaCheck(),
                new RsaCheck(),
                new SmartcardModuleCheck(),
                new PcscLibraryCheck(),
                new MavenCheck(),
                new PortCheck(0),
                new PcscdInstalledCheck(),
                new PcscdRunningCheck(),
                new SystemdCheck(),
                new PolkitCheck(),
                new VpcdDriverCheck(),
                new VpcdEntryCheck(),
                new SlotCheck(List.of()),
                ProgramCheck.openSc(),
                ProgramCheck.tshark())) {
            Finding finding = check.examine(nothing);
            assertThat(finding.what()).as(check.name()).isNotBlank().doesNotEndWith(".");
            assertThat(remedy(finding, system)).as(check.name()).doesNotContain("\n");
        }
    }

    private static FakeMachine copyWithRoot() {
        return new FakeMachine(FEDORA)
                .file("/usr/share/polkit-1/actions/org.debian.pcsc-lite.policy", "<policyconfig/>")
                .root();
    }

    private static FakeMachine copy(FakeMachine taken, OperatingSystem system) {
        return new FakeMachine(system).listening(9025, taken.listen(9025));
    }

    private static FakeMachine machineWithTakenSlot(OperatingSystem system) {
        return new FakeMachine(system).heard(35963, Heard.SILENT);
    }

    private static void right(Check check, Machine machine, String what) {
        Finding finding = check.examine(machine);
        assertThat(finding).isInstanceOf(Finding.Right.class);
        assertThat(finding.what()).contains(what);
    }

    private static void missing(Check check, Machine machine, String... parts) {
        Finding finding = check.examine(machine);
        assertThat(finding).isInstanceOf(Finding.Missing.class);
        contains(finding, machine, parts);
    }

    private static void unknown(Check check, Machine machine, String... parts) {
        Finding finding = check.examine(machine);
        assertThat(finding).isInstanceOf(Finding.Unknown.class);
        contains(finding, machine, parts);
    }

    private static void contains(Finding finding, Machine machine, String... parts) {
        assertThat(finding.what() + " -> " + remedy(finding, machine.system())).contains(parts);
    }

    private static String remedy(Finding finding, OperatingSystem system) {
        if (finding instanceof Finding.Missing missing) {
            return missing.remedy().on(system);
        }
        return finding instanceof Finding.Unknown unknown ? unknown.remedy().on(system) : "none";
    }
}
