// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** Which sockets are used; both serve. */
final class TransportCheck implements Check {
    @Override
    public String name() {
        return "transport";
    }

    @Override
    public Finding examine(Machine machine) {
        if (machine.epoll()) {
            return new Finding.Right("sockets are Linux's (epoll)");
        }
        return new Finding.Right(
                machine.system().isLinux()
                        ? "sockets are the JDK's (NIO), for epoll's native library does not load here"
                        : "sockets are the JDK's (NIO)");
    }
}
