// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make.x509;

import dev.mynasim.vectors.make.Json;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case that is being written: a certificate, who has to judge it when, and what he has to say. */
final class Case {
    private final String comment;
    private final String source;
    private final Place place;
    private final Draft draft;
    private final List<String> flags = new ArrayList<>();
    private final List<byte[]> roots = new ArrayList<>();
    private final Map<String, String> holder = new LinkedHashMap<>();
    private List<String> policies;
    private boolean wantsSign;
    private boolean bothKinds;
    private String at;
    private String verdict = "valid";
    private String reason = "";
    private String serial;
    private String commonName;

    Case(String comment, String source, Place place) {
        this.comment = comment;
        this.source = "certificates-pki.md " + source;
        this.place = place;
        draft = Profile.leaf(place);
        wantsSign = place.sign();
        at = place.moment();
        policies = Stream.of(false, true)
                .map(phone -> new Place(place.production(), place.sign(), phone, 2).policy())
                .toList();
        serial = place.sign() ? Profile.SIGN_SERIAL : Profile.AUTH_SERIAL;
        commonName = place.sign() ? Profile.SIGN_NAME : Profile.AUTH_NAME;
        holder.put("name", Profile.NAME);
        holder.put("birthDate", "319800217");
        holder.put("sex", "1");
        holder.put("address", Profile.ADDRESS);
    }

    Case with(Consumer<Draft> change) {
        draft.with(change);
        return this;
    }

    Case flag(String... names) {
        flags.addAll(List.of(names));
        return this;
    }

    /** It has to be refused. */
    Case refused(String why) {
        verdict = "invalid";
        reason = why;
        return this;
    }

    /** The sources do not settle it. */
    Case either() {
        verdict = "acceptable";
        return this;
    }

    Case at(String instant) {
        at = instant;
        return this;
    }

    /** Pinned instead of its own root. */
    Case roots(byte[]... ders) {
        roots.addAll(List.of(ders));
        return this;
    }

    Case policies(String... oids) {
        policies = List.of(oids);
        return this;
    }

    /** The service pins the roots of both kinds, and wants the other one. */
    Case wantsOther() {
        wantsSign = !place.sign();
        bothKinds = true;
        return this;
    }

    Case serial(String hex) {
        serial = hex;
        draft.serial = Der.integer(hex);
        return this;
    }

    Case expectSerial(String hex) {
        serial = hex;
        return this;
    }

    Case named(String name) {
        commonName = name;
        return this;
    }

    /** What the certificate says of its holder instead. */
    Case holder(String field, String value) {
        holder.put(field, value);
        return this;
    }

    String json(String id) {
        List<String> fields = new ArrayList<>();
        fields.add("\"id\": " + Json.text(id));
        fields.add("\"comment\": " + Json.text(comment));
        fields.add("\"source\": " + Json.text(source));
        fields.add("\"flags\": " + Json.texts(flags));
        fields.add("\"verdict\": " + Json.text(verdict));
        fields.add("\"input\": " + input());
        fields.add(reason.isEmpty() ? "\"expected\": " + expected() : "\"reason\": " + Json.text(reason));
        return fields.stream().collect(Collectors.joining(",\n      ", "    {\n      ", "\n    }"));
    }

    private String input() {
        String other = bothKinds
                ? ", " + trust(place.other(), List.of(), List.of(place.other().policy()))
                : "";
        return """
                {
                        "wanted": %s,
                        "at": %s,
                        "trust": {%s%s},
                        "certificate": %s
                      }""".formatted(
                        Json.text(wantsSign ? "sign" : "auth"),
                        Json.text(at),
                        trust(place, roots, policies),
                        other,
                        Json.text(base64(draft.der())));
    }

    private static String trust(Place place, List<byte[]> roots, List<String> policies) {
        List<byte[]> pinned = roots.isEmpty() ? List.of(Profile.root(place).der()) : roots;
        return "%s: {\"policies\": %s, \"roots\": %s}"
                .formatted(
                        Json.text(place.sign() ? "sign" : "auth"),
                        Json.texts(policies),
                        Json.texts(pinned.stream().map(Case::base64).toList()));
    }

    private String expected() {
        String person = place.sign() ? ", \"holder\": " + Json.texts(holder) : "";
        return "{\"serial\": %s, \"commonName\": %s%s}".formatted(Json.text(serial), Json.text(commonName), person);
    }

    private static String base64(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }
}
