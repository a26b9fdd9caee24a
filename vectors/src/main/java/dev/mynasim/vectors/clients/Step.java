// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** A step of a flow; which one it is, its fields tell. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Step.Send.class),
    @JsonSubTypes.Type(Step.Read.class),
    @JsonSubTypes.Type(Step.Check.class),
    @JsonSubTypes.Type(Step.Join.class),
    @JsonSubTypes.Type(Step.FirstObject.class),
    @JsonSubTypes.Type(Step.IsCertificate.class),
    @JsonSubTypes.Type(Step.Verify.class),
    @JsonSubTypes.Type(Step.AnswerToReset.class),
    @JsonSubTypes.Type(Step.Reset.class)
})
public sealed interface Step {
    /**
     * Sends a command and looks at the whole answer.
     *
     * @param send the command
     * @param expect data and status word
     */
    record Send(
            @JsonProperty(required = true) OctetTemplate send,
            @JsonProperty(required = true) OctetPattern expect) implements Step {}

    /**
     * Reads the current EF.
     *
     * @param read how
     * @param into the value that becomes what was read
     */
    record Read(
            @JsonProperty(required = true) Reading read,
            @JsonProperty(required = true) String into) implements Step {}

    /**
     * Looks at a value.
     *
     * @param check its name
     * @param at the value, a number, that says at which octet to begin; or null for the first
     * @param less what to take off that number; or null for nothing
     * @param expect what stands there, to the end
     */
    record Check(
            @JsonProperty(required = true) String check,
            @Nullable String at,
            @Nullable Integer less,
            @JsonProperty(required = true) OctetPattern expect)
            implements Step {}

    /**
     * Makes a value from others.
     *
     * @param join the octets
     * @param into the value that they become
     */
    record Join(
            @JsonProperty(required = true) OctetTemplate join,
            @JsonProperty(required = true) String into) implements Step {}

    /**
     * Takes the BER-TLV object at the start of a value and leaves what is behind it.
     *
     * @param object name of the value
     * @param into the value that the object becomes
     */
    record FirstObject(
            @JsonProperty(required = true) String object,
            @JsonProperty(required = true) String into) implements Step {}

    /**
     * A value must be an X.509 certificate, to its last octet, over an RSA key of 2,048 bits with exponent 65,537.
     *
     * @param certificate name of the value
     */
    record IsCertificate(@JsonProperty(required = true) String certificate) implements Step {}

    /**
     * A signature must be of this key and over this.
     *
     * @param verify the signature and what it has to be
     */
    record Verify(@JsonProperty(required = true) ExpectedSignature verify) implements Step {}

    /**
     * Looks at the answer to reset.
     *
     * @param atr its octets
     */
    record AnswerToReset(@JsonProperty(required = true) OctetPattern atr) implements Step {}

    /**
     * Resets the card.
     *
     * @param reset how
     */
    record Reset(@JsonProperty(required = true) Kind reset) implements Step {
        /** The two resets. */
        public enum Kind {
            /** Power off and on. */
            @JsonProperty("cold")
            COLD,
            /** The power stays. */
            @JsonProperty("warm")
            WARM
        }
    }
}
