// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

/** What this process asks of the JDK's PC/SC provider. */
final class PcscAnswers {
    private PcscAnswers() {}

    /**
     * No GET RESPONSE of its own after 61xx, and no command sent again with its last octet replaced after 6Cxx: what
     * the card said is what is shown. Unless somebody has set the provider's properties otherwise.
     */
    static void leaveAsTheyAre() {
        for (String protocol : new String[] {"t0", "t1"}) {
            String property = "sun.security.smartcardio." + protocol + "GetResponse";
            if (System.getProperty(property) == null) {
                System.setProperty(property, "false");
            }
        }
    }
}
