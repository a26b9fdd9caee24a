// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.SuiteVersion;
import dev.mynasim.vectors.Vectors;
import picocli.CommandLine.IVersionProvider;

/** The version from the jar, and the JDK that runs it. */
final class Version implements IVersionProvider {
    /** The cases that are built in; looks through all vectors. */
    static SuiteVersion suite() {
        return new SuiteVersion(number(), Vectors.digest());
    }

    @Override
    public String[] getVersion() {
        return new String[] {"mynasim " + number() + ", Java " + Runtime.version()};
    }

    private static String number() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(built from classes)" : version;
    }
}
