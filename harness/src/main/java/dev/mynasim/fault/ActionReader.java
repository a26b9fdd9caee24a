// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.timing.SpanReader;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code then} of a fault: one action with its fields. */
final class ActionReader {
    private static final int MOST_OCTETS = 0xFFFF;
    private static final int MOST_TIMES = 1_000_000;
    private static final Map<String, Point> POINTS =
            Map.of("before-card", Point.BEFORE_CARD, "after-card", Point.AFTER_CARD);
    private static final Map<String, Action.Corrupt.Part> PARTS = Map.of(
            "data", Action.Corrupt.Part.DATA,
            "status", Action.Corrupt.Part.STATUS,
            "all", Action.Corrupt.Part.ALL);
    private static final Map<String, Boolean> STATUS = Map.of("kept", true, "lost", false);

    private interface Reader {
        Action read(Fields fields) throws SettingsException;
    }

    private static final Map<String, Reader> ACTIONS = Map.of(
            "answer", ActionReader::answer,
            "truncate", ActionReader::truncate,
            "corrupt", ActionReader::corrupt,
            "delay", ActionReader::delay,
            "stay-silent", ActionReader::staySilent,
            "drop-connection", ActionReader::dropConnection,
            "remove-card", ActionReader::removeCard,
            "lose-field", ActionReader::loseField,
            "next-atr", ActionReader::nextAtr,
            "slow-card", ActionReader::slowCard);

    private ActionReader() {}

    static Action read(Fields then) throws SettingsException {
        String name = then.oneOf(ACTIONS.keySet());
        Fields fields = then.get(name).asFields();
        Reader reader = ACTIONS.get(name);
        if (reader == null) {
            throw new IllegalStateException(name);
        }
        try {
            return reader.read(fields);
        } catch (IllegalArgumentException e) {
            throw fields.place().problem(String.valueOf(e.getMessage()));
        }
    }

    private static Action answer(Fields fields) throws SettingsException {
        fields.only("status", "point");
        return new Action.Answer(StatusWord.of(fields.scalar("status").hex(2)), point(fields));
    }

    private static Action truncate(Fields fields) throws SettingsException {
        fields.only("keep", "status");
        Scalar status = fields.maybe("status");
        return new Action.Truncate(
                fields.scalar("keep").whole(0, MOST_OCTETS), status == null || status.choice(STATUS));
    }

    private static Action corrupt(Fields fields) throws SettingsException {
        fields.only("part", "octets", "at", "xor");
        Scalar part = fields.maybe("part");
        Scalar octets = fields.maybe("octets");
        Scalar at = fields.maybe("at");
        Scalar xor = fields.maybe("xor");
        return new Action.Corrupt(
                part == null ? Action.Corrupt.Part.DATA : part.choice(PARTS),
                octets == null ? 1 : octets.whole(1, MOST_OCTETS),
                at == null ? null : at.whole(0, MOST_OCTETS),
                xor == null ? 0xFF : xor.hex(1));
    }

    private static Action delay(Fields fields) throws SettingsException {
        fields.only("by", "point");
        return new Action.Delay(SpanReader.read(fields.get("by")), point(fields));
    }

    private static Action staySilent(Fields fields) throws SettingsException {
        fields.only("at-most", "point");
        return new Action.StaySilent(SpanReader.read(fields.get("at-most")), point(fields));
    }

    private static Action dropConnection(Fields fields) throws SettingsException {
        fields.only("point");
        return new Action.DropConnection(point(fields));
    }

    private static Action removeCard(Fields fields) throws SettingsException {
        fields.only("point", "back-after");
        return new Action.RemoveCard(point(fields), duration(fields.maybe("back-after")));
    }

    private static Action loseField(Fields fields) throws SettingsException {
        fields.only("point", "for", "reported");
        Scalar reported = fields.maybe("reported");
        return new Action.LoseField(
                point(fields), fields.scalar("for").duration(), reported == null || reported.truth());
    }

    private static Action nextAtr(Fields fields) throws SettingsException {
        fields.only("octets", "resets");
        byte[] octets = fields.scalar("octets").octets(1, Atr.MAX_OCTETS);
        Scalar resets = fields.maybe("resets");
        return new Action.NextAtr(
                new Action.AtrOctets(HexFormat.of().formatHex(octets)),
                resets == null ? 1 : resets.whole(1, MOST_TIMES));
    }

    private static Action slowCard(Fields fields) throws SettingsException {
        fields.only("each", "commands");
        Scalar commands = fields.maybe("commands");
        return new Action.SlowCard(
                SpanReader.read(fields.get("each")),
                commands == null ? Action.SlowCard.ALWAYS : commands.whole(1, MOST_TIMES));
    }

    private static Point point(Fields fields) throws SettingsException {
        return fields.scalar("point").choice(POINTS);
    }

    private static @Nullable Duration duration(@Nullable Scalar value) throws SettingsException {
        return value == null ? null : value.duration();
    }
}
