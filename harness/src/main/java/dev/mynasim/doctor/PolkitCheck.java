// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether pcscd lets this user in. A pcscd that is built with polkit lets in who sits at the machine; over ssh and in
 * CI it refuses everybody but root, unless a rule says otherwise.
 */
final class PolkitCheck implements Check {
    private static final String POLICY = "/usr/share/polkit-1/actions/org.debian.pcsc-lite.policy";
    private static final String ACTIONS = "org.debian.pcsc-lite";

    @Override
    public String name() {
        return "polkit";
    }

    @Override
    public Finding examine(Machine machine) {
        if (!machine.system().isLinux()) {
            return new Finding.Right("not used on " + machine.system().title());
        }
        if (!machine.exists(POLICY)) {
            return new Finding.Right("this pcscd does not ask polkit");
        }
        if (machine.administrator()) {
            return new Finding.Right("polkit lets root in");
        }
        return rule(machine)
                .<Finding>map(file -> new Finding.Right("polkit has a rule for pcscd in " + file))
                .orElseGet(() -> new Finding.Unknown(
                        "pcscd asks polkit, which lets in who sits at the machine; over ssh and in CI only root,"
                                + " and no rule for others can be seen",
                        letIn(machine)));
    }

    private static Optional<String> rule(Machine machine) {
        return Stream.of("/etc/polkit-1/rules.d", "/usr/share/polkit-1/rules.d")
                .flatMap(folder -> machine.names(folder).stream().map(name -> folder + "/" + name))
                .filter(file -> machine.text(file).orElse("").contains(ACTIONS))
                .findFirst();
    }

    private static Remedy letIn(Machine machine) {
        String user = machine.property("user.name").orElse("YOUR-NAME");
        return Remedy.of("echo 'polkit.addRule(function(action, subject) { if (action.id.indexOf(\"" + ACTIONS
                + ".access_\") == 0 && subject.user == \"" + user
                + "\") return polkit.Result.YES; });' | sudo tee /etc/polkit-1/rules.d/50-pcscd.rules");
    }
}
