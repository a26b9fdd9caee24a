// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import org.junit.jupiter.api.Test;

/** The commands that README gives a newcomer for OpenSC, as they stand there. */
class ReadmeIT {
    @Test
    void theListingForOpenScRuns() {
        String script = String.join("\n", Listings.named("README.md", "opensc"));
        try (CardRig rig = CardRig.withCard()) {
            Program.Result result = rig.client("sh", "-e", "-c", "cd \"$HOME\"\n" + script)
                    .run()
                    .orFail();
            assertThat(result.stdout()).containsIgnoringCase("jpki").contains("BEGIN CERTIFICATE");
            assertThat(rig.file("signature")).hasSize(256);
        }
    }
}
