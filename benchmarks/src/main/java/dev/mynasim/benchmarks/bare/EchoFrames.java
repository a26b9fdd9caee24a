// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import dev.mynasim.apdu.wire.VpcdFrame;
import dev.mynasim.benchmarks.suite.Samples;
import java.util.Arrays;

/** The octets on the wire: READ BINARY of 200 octets and its answer, which the echoes send without looking. */
final class EchoFrames {
    /** Octets of the frame that asks. */
    static final int QUESTION = VpcdFrame.HEADER_LENGTH + 5;

    private EchoFrames() {}

    /** The frame that answers. */
    static byte[] answer() {
        byte[] body = new byte[Samples.READ + 2];
        Arrays.fill(body, (byte) 0x5A);
        body[Samples.READ] = (byte) 0x90;
        body[Samples.READ + 1] = 0;
        return VpcdFrame.encode(body).array();
    }
}
