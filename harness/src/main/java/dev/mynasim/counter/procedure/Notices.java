// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Happening;
import dev.mynasim.counter.decision.MailEffect;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.Dossier;
import dev.mynasim.counter.record.Stay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The notice that certificates expire. */
public final class Notices {
    private static final int MONTHS_BEFORE = 3;

    private Notices() {}

    /** The notice that is sent on a day: three months before the first certificate ends, not to limited stays. */
    public static Happening on(LocalDate day, Dossier dossier, House house) {
        LocalDateTime morning = day.atStartOfDay();
        Optional<LocalDate> expiry = Stream.of(Optional.ofNullable(dossier.auth()), Optional.ofNullable(dossier.sign()))
                .flatMap(Optional::stream)
                .filter(certificate -> certificate.lives(morning))
                .map(CertificateRecord::expiry)
                .min(Comparator.naturalOrder());
        boolean addressed = !(dossier.person().stay() instanceof Stay.Until);
        List<Effect> effects = expiry.filter(end -> addressed && day.equals(end.minusMonths(MONTHS_BEFORE)))
                .<List<Effect>>map(end -> List.of(
                        new MailEffect.ExpiryNotice(dossier.person().holder().address(), end)))
                .orElse(List.of());
        return new Happening(effects, house.book().rules(List.of("A-55", "A-52")));
    }
}
