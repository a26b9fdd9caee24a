// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** Whether a card can listen on a port of loopback. */
final class PortCheck implements Check {
    private final int port;

    PortCheck(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "port";
    }

    @Override
    public Finding examine(Machine machine) {
        String place = "127.0.0.1:" + port;
        return switch (machine.listen(port)) {
            case POSSIBLE ->
                new Finding.Right(port == 0 ? "a free port can be had on 127.0.0.1" : place + " is free to listen on");
            case TAKEN -> new Finding.Missing(place + " is taken by another program", whoHasIt());
            case FORBIDDEN ->
                new Finding.Missing(
                        "this user may not listen on " + place,
                        Remedy.of("choose a port of 1024 or above, or 0 for a free one"));
        };
    }

    private Remedy whoHasIt() {
        return Remedy.of("choose another port, or 0 for a free one; who has it says: ss -ltnp 'sport = :" + port + "'")
                .on(
                        OperatingSystem.MACOS,
                        "choose another port, or 0 for a free one; who has it says: lsof -nP -iTCP:" + port
                                + " -sTCP:LISTEN")
                .on(
                        OperatingSystem.WINDOWS,
                        "choose another port, or 0 for a free one; who has it says: netstat -ano | findstr :" + port);
    }
}
