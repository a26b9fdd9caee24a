// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import java.nio.ByteBuffer;

/**
 * The front ends of the field that connect to a listening card (virtual-reader.md, other front ends). They differ in
 * their frames only: all of them ask {@link ReaderRequest}s and are answered {@link ReaderAnswer}s.
 */
public enum Dialect {
    /** The socket of the Oracle Java Card SDK and of JCardEngine. */
    JCSDK("Java Card SDK", 9025, JcsdkFormat.MAX_LENGTH) {
        @Override
        FrameDecoder newDecoder(int maximum) {
            return new HeaderDecoder(new JcsdkFormat(), maximum);
        }

        @Override
        ByteBuffer frame(ReaderAnswer answer) {
            return JcsdkFormat.encode(answer);
        }
    },

    /** The JCOP simulation, spoken by OpenSCDP and NXP's tools. */
    JCOP("JCOP simulation", 8050, JcopFormat.MAX_LENGTH) {
        @Override
        FrameDecoder newDecoder(int maximum) {
            return new HeaderDecoder(new JcopFormat(), maximum);
        }

        @Override
        ByteBuffer frame(ReaderAnswer answer) {
            return JcopFormat.encode(answer);
        }
    },

    /** The lines of PersoSim and GlobalTester. */
    PERSOSIM("PersoSim", 9876, Integer.MAX_VALUE / 4) {
        @Override
        FrameDecoder newDecoder(int maximum) {
            return new LineDecoder(maximum);
        }

        @Override
        ByteBuffer frame(ReaderAnswer answer) {
            return PersoSimLine.encode(answer);
        }
    };

    private final String title;
    private final int usualPort;
    private final int maxAnswerLength;

    Dialect(String title, int usualPort, int maxAnswerLength) {
        this.title = title;
        this.usualPort = usualPort;
        this.maxAnswerLength = maxAnswerLength;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The TCP port that its clients try first. */
    public int usualPort() {
        return usualPort;
    }

    /** The longest response APDU that a frame carries, in octets. */
    public int maxAnswerLength() {
        return maxAnswerLength;
    }

    /**
     * A decoder for one connection, before its first frame.
     *
     * @param maximum the longest command APDU that is taken, 1 to {@value FrameDecoder#MAX_COMMAND_LENGTH} octets
     * @throws IllegalArgumentException when the maximum is another
     */
    public FrameDecoder decoder(int maximum) {
        if (maximum < 1 || maximum > FrameDecoder.MAX_COMMAND_LENGTH) {
            throw new IllegalArgumentException("the longest command that is taken has 1 to "
                    + FrameDecoder.MAX_COMMAND_LENGTH + " octets, not " + maximum);
        }
        return newDecoder(maximum);
    }

    /**
     * The frame of an answer, whole, so that it leaves in one write.
     *
     * @param answer to something that this dialect asked
     * @return ready to be read; empty when the dialect answers this with silence
     * @throws IllegalArgumentException when the response is longer than {@link #maxAnswerLength()}, or the dialect
     *     cannot have asked for such an answer
     */
    public ByteBuffer encode(ReaderAnswer answer) {
        if (answer instanceof ReaderAnswer.Response response && response.octets().length > maxAnswerLength) {
            throw new IllegalArgumentException("a frame of the " + title + " carries at most " + maxAnswerLength
                    + " octets, not " + response.octets().length);
        }
        return frame(answer);
    }

    abstract FrameDecoder newDecoder(int maximum);

    abstract ByteBuffer frame(ReaderAnswer answer);

    static IllegalArgumentException noSuchAnswer(Dialect dialect, ReaderAnswer answer) {
        return new IllegalArgumentException("the " + dialect.title + " has no frame for " + answer);
    }
}
