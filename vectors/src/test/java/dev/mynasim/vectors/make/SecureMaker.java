// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Suite card-sm: secure messaging of the text input support application. */
final class SecureMaker implements Maker {
    @Override
    public ScriptFile make() {
        ScriptFile file = new ScriptFile(
                "card-sm",
                "Secure messaging of the text input support application: session keys, counters, commands inside, and how a session ends. All octets are worked out beforehand, so that no cipher is needed to run them; they are for a card with the published test keys of the persona.",
                getClass().getName(),
                45);
        file.flag(
                        "TEST_KEYS",
                        "for a card whose EF 0006 has the public half of the published test key internal-02, with the persona's PIN and codes")
                .flag("LENGTH", "lengths at the edges of cipher blocks and length forms");
        file.group(1);
        new SecureOpening(file).add();
        file.group(101);
        new SecureReading(file).add();
        file.group(201);
        new SecureCommands(file).add();
        file.group(301);
        new SecureErrors(file).add();
        file.group(401);
        new SecureEnds(file).add();
        return file;
    }
}
