// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar, and the JDK that runs it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "mynasim " + (version == null ? "(built from classes)" : version) + ", Java " + Runtime.version()
        };
    }
}
