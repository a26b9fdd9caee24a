// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mynasim.counter.record.Stay;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.pki.CaRegister;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Keeps a town's registers, letters and unfinished procedures in a file beside the CA's: JSON, by the schema
 * {@code schema/town-1.schema.json} beside the package {@code counter}. No PIN and no key is in it; the people are
 * invented.
 */
public final class TownFile {
    /** Most octets of a file. */
    public static final long LARGEST = 16L << 20;

    private static final String FORMAT = "mynasim-town-1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(Stay.class, StayForms.class)
            .addMixIn(CaOrder.class, OrderForms.class)
            .build();

    private TownFile() {}

    private record Town(
            String format, int procedures, List<Resident> residents, List<Letter> letters, List<Pending> pending) {
        Town {
            if (!FORMAT.equals(format)) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Stay.Japanese.class, name = "japanese"),
        @JsonSubTypes.Type(value = Stay.Unlimited.class, name = "unlimited"),
        @JsonSubTypes.Type(value = Stay.Until.class, name = "until")
    })
    private interface StayForms {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CaOrder.Revoke.class, name = "revoke"),
        @JsonSubTypes.Type(value = CaOrder.LiftHold.class, name = "lift-hold")
    })
    private interface OrderForms {}

    /** A town's file cannot be read or written; the message is one sentence. Nothing was overwritten. */
    public static final class TownFileException extends Exception {
        private static final long serialVersionUID = 1L;

        TownFileException(String message) {
            super(message);
        }
    }

    /** Where a town is kept: beside its CA's register, by the same name with {@code .town} behind it. */
    public static Path beside(Path ca) {
        return ca.toAbsolutePath().resolveSibling(ca.getFileName() + ".town");
    }

    /**
     * A town as it was saved, or an empty one when there is no such file yet.
     *
     * @throws TownFileException when the file is not what {@link #save} wrote
     */
    public static World load(Path file, VirtualClock clock, Policies policies, CaRegister ca) throws TownFileException {
        World world = new World(clock, policies, ca);
        if (!Files.exists(file)) {
            return world;
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new TownFileException("the town " + file + " has more than " + LARGEST + " octets");
            }
            Town town = JSON.readValue(Files.readAllBytes(file), Town.class);
            town.residents().forEach(world::put);
            town.letters().forEach(world::send);
            town.pending().forEach(world::put);
            world.startAt(town.procedures());
            return world;
        } catch (JsonProcessingException e) {
            throw new TownFileException("the town " + file + " cannot be used: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new TownFileException("the town " + file + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * Writes a town: the file is the old one or the new one, never something between.
     *
     * @throws TownFileException when it cannot be written
     */
    public static void save(World world, Path file) throws TownFileException {
        Path place = file.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new TownFileException("the folder of the town " + file + " is not there; make it first");
        }
        Town town = new Town(FORMAT, world.procedures(), world.residents(), world.letters(), world.pending());
        try {
            byte[] text = JSON.writeValueAsBytes(town);
            Path beside = Files.createTempFile(folder, ".town", ".json");
            try {
                write(beside, text);
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new TownFileException("the town " + file + " cannot be written: " + e.getMessage());
        }
    }

    private static void write(Path file, byte[] text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(text);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
