// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;

/**
 * Keeps a register in a file: JSON, one object with the whole history. Its schema is
 * {@code schema/ca-register-1.schema.json} beside this class. There are no keys in it; the holders are invented.
 */
public final class CaRegisterFile {
    /** Most octets of a file, some 25,000 certificates. */
    public static final long LARGEST = 64L << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CaRegisterFile() {}

    /**
     * Reads a register.
     *
     * @param clock the CA's clock from now on
     * @throws RegisterFileException when there is no such file, or it is not what {@link #save} wrote
     */
    public static CaRegister load(Path file, InstantSource clock) throws RegisterFileException {
        if (!Files.isRegularFile(file)) {
            throw new RegisterFileException("the register " + file + " is not there");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new RegisterFileException("the register " + file + " is larger than " + LARGEST + " octets");
            }
            JsonNode document = MAPPER.readTree(Files.readAllBytes(file));
            return RegisterJson.read(document, clock);
        } catch (JsonProcessingException e) {
            throw new RegisterFileException("the register " + file + " is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new RegisterFileException("the register " + file + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new RegisterFileException("the register " + file + " cannot be used: " + e.getMessage());
        }
    }

    /**
     * Writes a register: the file is the old one or the new one, never something between.
     *
     * @throws RegisterFileException when it cannot be written
     */
    public static void save(CaRegister register, Path file) throws RegisterFileException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new RegisterFileException("the folder of the register " + file + " is not there");
        }
        try {
            byte[] text = (RegisterJson.write(register).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
            Path beside = Files.createTempFile(folder, ".register", ".json");
            try {
                try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    ByteBuffer left = ByteBuffer.wrap(text);
                    while (left.hasRemaining()) {
                        channel.write(left);
                    }
                    channel.force(true);
                }
                Files.move(beside, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new RegisterFileException("the register " + file + " cannot be written: " + e.getMessage());
        }
    }
}
