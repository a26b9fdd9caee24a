// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.List;
import java.util.Optional;

/**
 * What checks see of a machine, so that tests show them any. Nothing here changes the machine, reaches beyond loopback
 * or waits for long. Paths are strings in the form of the machine's own system.
 */
public interface Machine {
    /** What became of a connection to a socket in the file system. */
    enum Door {
        /** It was opened, and closed again without a word. */
        OPEN,
        /** Nobody is behind it. */
        REFUSED,
        /** This user may not open it. */
        FORBIDDEN,
        /** There is no such file. */
        ABSENT
    }

    /** What a TCP port on loopback did when it was connected to. */
    enum Heard {
        /** It said something first, as a free slot of vpcd does. */
        SPOKE,
        /** It took the connection and said nothing, as a slot of vpcd does that has a card. */
        SILENT,
        /** Nobody listens. */
        REFUSED
    }

    /** What became of the wish to listen on a TCP port. */
    enum Listening {
        /** It could be done, and was ended at once. */
        POSSIBLE,
        /** Somebody else does. */
        TAKEN,
        /** This user may not. */
        FORBIDDEN
    }

    /** Which system runs here. */
    OperatingSystem system();

    /** Whether there is a file or folder. */
    boolean exists(String path);

    /** The names in a folder, in order; empty when it is not there or may not be read. */
    List<String> names(String folder);

    /** The text of a file; empty when it is not there or may not be read. */
    Optional<String> text(String file);

    /** A property of the Java virtual machine. */
    Optional<String> property(String name);

    /** A variable of the environment. */
    Optional<String> environment(String name);

    /** Where a program of the PATH is. */
    Optional<String> command(String name);

    /** Whether this user may do everything (root). */
    boolean administrator();

    /** Whether the Java virtual machine has a module. */
    boolean module(String name);

    /** The provider that does the card's RSA; empty when none does. */
    Optional<String> rsaProvider();

    /** Whether Linux's epoll is used for sockets. */
    boolean epoll();

    /** Connects to a socket in the file system, nothing more. */
    Door connect(String socketPath);

    /**
     * Connects to TCP ports on loopback, all at once, and waits for the first octet of each.
     *
     * @param ports 1 to 65,535
     * @return what each did, in their order
     */
    List<Heard> hear(List<Integer> ports);

    /**
     * Listens on loopback for a moment.
     *
     * @param port 0 to 65,535; 0 is any
     */
    Listening listen(int port);
}
