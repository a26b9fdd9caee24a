// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.file;

import dev.mynasim.counter.record.CardKind;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.CardState;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.Move;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.Revocation;
import dev.mynasim.counter.record.RevocationReason;
import dev.mynasim.counter.record.Stay;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.Municipality;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's dossier in a file: {@code person}, {@code card}, {@code sign}, {@code auth}, {@code move}. What is left
 * out of a person is invented: a man of Takasaki, of age and Japanese, with the registered domicile there.
 */
public final class DossierReader {
    /** Where everybody lives unless said otherwise. */
    public static final Municipality TAKASAKI = new Municipality("Gunma-ken", "Takasaki-shi", "10202");

    private static final Municipality ELSEWHERE = new Municipality("Gunma-ken", "Maebashi-shi", "10201");
    private static final String NAME = "試験\u3000太郎";
    private static final String ADDRESS = "群馬県高崎市試験町一丁目１番地１号";
    private static final Map<String, Boolean> DOMICILES = Map.of("here", true, "elsewhere", false);
    private static final Map<String, RevocationReason> REASONS = Arrays.stream(RevocationReason.values())
            .collect(Collectors.toUnmodifiableMap(RevocationReason::rfcName, reason -> reason));

    private DossierReader() {}

    /**
     * Reads a dossier.
     *
     * @throws SettingsException when it cannot be used
     */
    public static Dossier read(Fields fields) throws SettingsException {
        fields.only("person", "card", "sign", "auth", "move");
        Person person = person(fields.get("person").asFields());
        return changed(new Dossier(person, null, null, null, null), fields);
    }

    /**
     * Reads what differs from a dossier: the parts that are here replace those of the dossier; {@code none} takes one
     * away.
     *
     * @throws SettingsException when it cannot be used
     */
    public static Dossier changed(Dossier from, Fields fields) throws SettingsException {
        fields.only("person", "card", "sign", "auth", "move");
        try {
            Person person = fields.has("person") ? person(fields.get("person").asFields()) : from.person();
            return new Dossier(
                    person,
                    fields.has("card") ? part(fields, "card", DossierReader::card) : from.card(),
                    fields.has("sign")
                            ? part(fields, "sign", part -> certificate(CertificateKind.SIGN, part))
                            : from.sign(),
                    fields.has("auth")
                            ? part(fields, "auth", part -> certificate(CertificateKind.AUTH, part))
                            : from.auth(),
                    fields.has("move") ? part(fields, "move", DossierReader::move) : from.move());
        } catch (IllegalArgumentException e) {
            throw fields.place().problem(String.valueOf(e.getMessage()));
        }
    }

    @FunctionalInterface
    private interface Part<T> {
        T read(Fields fields) throws SettingsException;
    }

    private static <T> @Nullable T part(Fields fields, String name, Part<T> reading) throws SettingsException {
        Node node = fields.get(name);
        return node instanceof Scalar scalar && scalar.text().equals("none") ? null : reading.read(node.asFields());
    }

    private static Person person(Fields fields) throws SettingsException {
        fields.only(
                "born", "name", "sex", "address", "domicile", "stay", "pending", "foreign", "ward", "abroad", "died");
        Scalar sex = fields.maybe("sex");
        Holder holder = Holder.withoutSubstitutes(
                text(fields, "name", NAME),
                sex == null ? '1' : Character.forDigit(sex.whole(0, 9), 10),
                Words.date(fields.scalar("born")),
                text(fields, "address", ADDRESS));
        Scalar domicile = fields.maybe("domicile");
        boolean here = domicile == null || domicile.choice(DOMICILES);
        return new Person(
                holder,
                TAKASAKI,
                here ? TAKASAKI : ELSEWHERE,
                stay(fields),
                Words.truth(fields, "ward"),
                Words.truth(fields, "abroad"),
                Words.maybeDate(fields, "died"));
    }

    private static Stay stay(Fields fields) throws SettingsException {
        LocalDate end = Words.maybeDate(fields, "stay");
        if (end != null) {
            return new Stay.Until(end, Words.truth(fields, "pending"));
        }
        return Words.truth(fields, "foreign") ? new Stay.Unlimited() : new Stay.Japanese();
    }

    private static String text(Fields fields, String name, String otherwise) throws SettingsException {
        Scalar scalar = fields.maybe(name);
        return scalar == null ? otherwise : scalar.words();
    }

    private static CardRecord card(Fields fields) throws SettingsException {
        fields.only("kind", "received", "made", "expiry", "state", "pins", "noteFieldFull", "specialExtensionUsed");
        LocalDate made = Words.date(fields.scalar("made"));
        LocalDate received = Words.maybeDate(fields, "received");
        Set<PinKind> pins =
                fields.has("pins") ? Words.words(fields, "pins", PinKind.class) : EnumSet.allOf(PinKind.class);
        return new CardRecord(
                fields.has("kind") ? Words.word(fields.scalar("kind"), CardKind.class) : CardKind.MY_NUMBER,
                received == null ? made : received,
                made,
                Words.date(fields.scalar("expiry")),
                fields.has("state") ? Words.word(fields.scalar("state"), CardState.class) : CardState.IN_USE,
                pins,
                Words.truth(fields, "noteFieldFull"),
                Words.truth(fields, "specialExtensionUsed"));
    }

    private static CertificateRecord certificate(CertificateKind kind, Fields fields) throws SettingsException {
        fields.only("issued", "active", "expiry", "revoked", "revokedAt");
        LocalDateTime issued = Words.moment(fields.scalar("issued"));
        Revocation revocation = null;
        if (fields.has("revoked")) {
            revocation =
                    new Revocation(fields.scalar("revoked").choice(REASONS), Words.moment(fields.scalar("revokedAt")));
        }
        return new CertificateRecord(
                kind,
                issued,
                fields.has("active") ? Words.moment(fields.scalar("active")) : issued,
                Words.date(fields.scalar("expiry")),
                revocation);
    }

    private static Move move(Fields fields) throws SettingsException {
        fields.only("planned", "notified");
        return new Move(Words.maybeDate(fields, "planned"), Words.maybeDate(fields, "notified"));
    }
}
