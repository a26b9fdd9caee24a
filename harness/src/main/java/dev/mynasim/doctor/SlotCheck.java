// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import dev.mynasim.doctor.Machine.Heard;
import dev.mynasim.reader.VpcdConfig;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a slot of vpcd is free. A free one asks for the answer to reset within its poll of 400 ms; one with a card
 * lets others wait without a word, and the card in it does not notice (virtual-reader.md).
 */
final class SlotCheck implements Check {
    private static final List<Integer> USUAL = List.of(VpcdConfig.FIRST_PORT, VpcdConfig.FIRST_PORT + 1);

    private final List<Integer> given;

    /** @param given the ports to look at; empty for those that reader.conf.d names, or else vpcd's usual two */
    SlotCheck(List<Integer> given) {
        this.given = List.copyOf(given);
    }

    @Override
    public String name() {
        return "vpcd slot";
    }

    @Override
    public Finding examine(Machine machine) {
        List<Integer> ports = ports(machine);
        List<Heard> heard = machine.hear(ports);
        List<Integer> free = ports(ports, heard, Heard.SPOKE);
        List<Integer> taken = ports(ports, heard, Heard.SILENT);
        if (!free.isEmpty()) {
            String others = taken.isEmpty() ? "" : "; another card is in " + list(taken);
            return new Finding.Right("free: " + list(free) + others);
        }
        if (!taken.isEmpty()) {
            return new Finding.Missing(
                    "taken: " + list(taken) + " asked nothing, so another card is in there", remove(taken.get(0)));
        }
        return new Finding.Missing(
                "nobody listens at " + list(ports), Remedy.of("see what is said of pcscd and vpcd above"));
    }

    private List<Integer> ports(Machine machine) {
        if (!given.isEmpty()) {
            return given;
        }
        List<Integer> named = VpcdEntry.find(machine).map(VpcdEntry::ports).orElse(List.of());
        return named.isEmpty() ? USUAL : named;
    }

    private static List<Integer> ports(List<Integer> ports, List<Heard> heard, Heard wanted) {
        return IntStream.range(0, ports.size())
                .filter(i -> heard.get(i) == wanted)
                .mapToObj(ports::get)
                .toList();
    }

    private static String list(List<Integer> ports) {
        return String.join(", ", ports.stream().map(port -> "127.0.0.1:" + port).toList());
    }

    private static Remedy remove(int port) {
        return Remedy.of("end the program that holds it (ss -tnp 'dport = :" + port + "' says which)"
                        + ", or use another slot")
                .on(
                        OperatingSystem.MACOS,
                        "end the program that holds it (lsof -nP -iTCP:" + port + " says which), or use another slot")
                .on(
                        OperatingSystem.WINDOWS,
                        "end the program that holds it (netstat -ano | findstr :" + port
                                + " says which), or use another slot");
    }
}
