// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** The module that {@code javax.smartcardio} is in. Some cut-down runtimes leave it out. */
final class SmartcardModuleCheck implements Check {
    private static final String MODULE = "java.smartcardio";

    @Override
    public String name() {
        return "module";
    }

    @Override
    public Finding examine(Machine machine) {
        return machine.module(MODULE)
                ? new Finding.Right("the module " + MODULE + " is in this Java")
                : new Finding.Missing(
                        "this Java was made without the module " + MODULE,
                        Remedy.of("use a full JDK, or make yours with: jlink --add-modules " + MODULE + " ..."));
    }
}
