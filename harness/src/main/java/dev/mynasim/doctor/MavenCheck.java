// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** Maven builds MynaSim and has no part in running it; people ask. */
final class MavenCheck implements Check {
    @Override
    public String name() {
        return "Maven";
    }

    @Override
    public Finding examine(Machine machine) {
        return new Finding.Right(machine.command("mvn")
                .map(path -> path + " is there; only a build needs it")
                .orElse("not here, and not needed to run; ./mynasim needs it again only when the sources change"));
    }
}
