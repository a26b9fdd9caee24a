// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.vectors.clients.Reading;
import dev.mynasim.vectors.clients.Reading.From;
import dev.mynasim.vectors.clients.Reading.Last;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Reads the current EF as clients do (card-protocol.md section 8.1): by length, or until the card has no more. */
final class FileReading {
    /** What READ BINARY can address: 15 bits (card-protocol.md section 4.1). It bounds every loop here. */
    private static final int MOST_OCTETS = 1 << 15;

    private final CardTalk talk;

    FileReading(CardTalk talk) {
        this.talk = talk;
    }

    byte[] read(Reading reading) throws LinkException, StepFailure {
        Integer header = reading.header();
        return header == null ? toTheEnd(reading.block()) : byLength(header, reading);
    }

    private byte[] toTheEnd(int block) throws LinkException, StepFailure {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        while (contents.size() < MOST_OCTETS) {
            ResponseApdu answer = transmit(contents.size(), block);
            if (answer.nr() == 0 && (answer.statusWord().value() == 0x6B00 || isOk(answer))) {
                return contents.toByteArray();
            }
            if (!isOk(answer) || answer.nr() > block) {
                throw unexpected(contents.size(), block, answer);
            }
            contents.writeBytes(answer.data());
        }
        throw new StepFailure("the file has no end");
    }

    private byte[] byLength(int headerLength, Reading reading) throws LinkException, StepFailure {
        byte[] header = block(0, headerLength, headerLength);
        byte[] begins =
                reading.begins() == null ? new byte[0] : reading.begins().toArray();
        if (!Arrays.equals(begins, Arrays.copyOf(header, begins.length))) {
            throw new StepFailure("the file does not begin as it must");
        }
        int length = BerLength.ofObject(header);
        if (length > MOST_OCTETS) {
            throw new StepFailure("the header announces %d octets, more than can be read".formatted(length));
        }
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        if (reading.from() == From.HEADER) {
            contents.writeBytes(header);
        }
        while (contents.size() < length) {
            int wanted = Math.min(reading.block(), length - contents.size());
            int asked = reading.last() == Last.WHOLE ? reading.block() : wanted;
            contents.writeBytes(block(contents.size(), asked, wanted));
        }
        return Arrays.copyOf(contents.toByteArray(), length);
    }

    /** A block of which at least so many octets must come, and no more than were asked for. */
    private byte[] block(int offset, int asked, int atLeast) throws LinkException, StepFailure {
        ResponseApdu answer = transmit(offset, asked);
        if (!isOk(answer) || answer.nr() < atLeast || answer.nr() > asked) {
            throw unexpected(offset, asked, answer);
        }
        return answer.data();
    }

    private ResponseApdu transmit(int offset, int le) throws LinkException, StepFailure {
        return talk.transmit(new byte[] {0x00, (byte) 0xB0, (byte) (offset >> 8), (byte) offset, (byte) le});
    }

    private static boolean isOk(ResponseApdu answer) {
        return answer.statusWord().equals(StatusWord.OK);
    }

    private static StepFailure unexpected(int offset, int asked, ResponseApdu answer) {
        return new StepFailure("READ BINARY of %d octets at %d was answered with %s".formatted(asked, offset, answer));
    }
}
