// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

/** Java 17 or later. */
final class JavaCheck implements Check {
    private static final int LEAST = 17;
    private static final Remedy INSTALL = Remedy.install(
            "openjdk-17-jdk-headless",
            "java-latest-openjdk-devel",
            "openjdk@17",
            "EclipseAdoptium.Temurin.17.JDK",
            "install a JDK 17 or later and put it on the PATH");

    @Override
    public String name() {
        return "Java";
    }

    @Override
    public Finding examine(Machine machine) {
        String version = machine.property("java.version").orElse("of no version");
        String vendor = machine.property("java.vendor").map(by -> " by " + by).orElse("");
        return release(machine) >= LEAST
                ? new Finding.Right("Java " + version + vendor)
                : new Finding.Missing(
                        "Java is " + version + vendor + ", and " + LEAST + " or later is needed", INSTALL);
    }

    /** Before Java 9 the version began with "1.". */
    private static int release(Machine machine) {
        String version = machine.property("java.specification.version").orElse("");
        return version.matches("[0-9]{1,4}") ? Integer.parseInt(version) : 0;
    }
}
