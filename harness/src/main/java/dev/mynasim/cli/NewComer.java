// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardRegistration;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.counter.calendar.Japan;
import dev.mynasim.counter.record.CardKind;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.CardState;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.Stay;
import dev.mynasim.counter.world.CertificatesOnCard;
import dev.mynasim.counter.world.HolderOnCard;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.counter.world.World;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateRecord;
import dev.mynasim.pki.Municipality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a card file into the registers of a town that does not know it yet: by what is on the card. */
final class NewComer {
    private NewComer() {}

    /**
     * Makes the holder a resident, unless there is one of the name already.
     *
     * @param persona the bundled persona of the card; null for another
     * @return the resident's key
     * @throws IllegalArgumentException when the card cannot be taken over
     */
    static String welcome(World world, KeptCard kept, @Nullable Persona persona) {
        CardFile.About about = kept.about();
        String key = about.persona();
        CardImage image = kept.card().image();
        if (world.residents().stream().anyMatch(resident -> resident.key().equals(key))) {
            requireSameCard(world, key, image);
            return key;
        }
        List<CertificateId> taken = known(world, image, persona);
        Municipality municipality = persona == null
                ? taken.stream()
                        .findFirst()
                        .flatMap(world.ca()::find)
                        .map(CertificateRecord::municipality)
                        .orElseThrow(() -> new IllegalArgumentException("the card shows no municipality"))
                : persona.holder().municipality();
        Resident resident = Resident.withoutCard(key, person(image, municipality, persona, about.made()))
                .with(card(about, image));
        for (CertificateId id : taken) {
            resident = resident.with(id.kind(), id.serial());
        }
        world.put(resident);
        return key;
    }

    // An unfinished procedure may have left either certificates on the card; settling it finds out.
    private static void requireSameCard(World world, String key, CardImage image) {
        Resident resident = world.resident(key);
        boolean same = CertificatesOnCard.of(image).stream()
                .allMatch(id -> resident.number(id.kind()).equals(Optional.of(id.serial())));
        if (!same && world.pending(key).isEmpty()) {
            throw new IllegalArgumentException("the town knows another card of " + key
                    + "; name the register that this card belongs to, or a new one, with --ca");
        }
    }

    // A card whose certificates the CA knows already is left as it is there.
    private static List<CertificateId> known(World world, CardImage image, @Nullable Persona persona) {
        List<CertificateId> found = CertificatesOnCard.of(image);
        boolean anyKnown = found.stream().anyMatch(id -> world.ca().find(id).isPresent());
        return anyKnown ? found : CardRegistration.register(image, persona, world.ca());
    }

    private static Person person(CardImage image, Municipality municipality, @Nullable Persona persona, Instant made) {
        Persona.Register register = persona == null ? null : persona.register();
        boolean foreign = register != null && Boolean.TRUE.equals(register.foreignResident());
        boolean ward = register != null && Boolean.TRUE.equals(register.adultWard());
        boolean abroad = register != null
                && register.abroadSince() != null
                && !register.abroadSince().instant(made).isAfter(made);
        return new Person(
                HolderOnCard.of(image),
                municipality,
                municipality,
                foreign ? new Stay.Unlimited() : new Stay.Japanese(),
                ward,
                abroad,
                null);
    }

    private static CardRecord card(CardFile.About about, CardImage image) {
        LocalDate made = Japan.at(about.made()).toLocalDate();
        Set<PinKind> pins = EnumSet.of(PinKind.JUKI, PinKind.INPUT, PinKind.AUTH);
        if (hasSignKey(image)) {
            pins.add(PinKind.SIGN);
        }
        return new CardRecord(CardKind.MY_NUMBER, made, made, about.expiry(), CardState.IN_USE, pins, false, false);
    }

    private static boolean hasSignKey(CardImage image) {
        return image.applications().stream()
                .filter(application -> application.aid().equals(Aids.JPKI))
                .map(ApplicationImage::files)
                .flatMap(List::stream)
                .anyMatch(file -> file.id() == 0x0001 && file instanceof FileImage.Transparent);
    }
}
