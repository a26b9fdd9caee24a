// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** A program that is good to have beside a card. */
final class ProgramCheck implements Check {
    private final String title;
    private final String program;
    private final String purpose;
    private final Remedy remedy;

    private ProgramCheck(String title, String program, String purpose, Remedy remedy) {
        this.title = title;
        this.program = program;
        this.purpose = purpose;
        this.remedy = remedy;
    }

    /** OpenSC's tools. */
    static ProgramCheck openSc() {
        return new ProgramCheck(
                "OpenSC",
                "opensc-tool",
                "to look at the card as PC/SC programs do",
                Remedy.install("opensc", "opensc", "opensc", "OpenSC.OpenSC", "install OpenSC from opensc.github.io"));
    }

    /** Wireshark's command line. */
    static ProgramCheck tshark() {
        return new ProgramCheck(
                "tshark",
                "tshark",
                "to read recorded traffic",
                Remedy.install(
                        "tshark",
                        "wireshark-cli",
                        "wireshark",
                        "WiresharkFoundation.Wireshark",
                        "install Wireshark from wireshark.org"));
    }

    @Override
    public String name() {
        return title;
    }

    @Override
    public Finding examine(Machine machine) {
        return machine.command(program)
                .<Finding>map(path -> new Finding.Right(path + " is there"))
                .orElseGet(() -> new Finding.Missing(program + " (" + purpose + ") is not here", remedy));
    }
}
