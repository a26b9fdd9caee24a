// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.world.CaOrder;
import dev.mynasim.counter.world.CardMark;
import dev.mynasim.counter.world.Pending;
import dev.mynasim.counter.world.Resident;
import dev.mynasim.counter.world.World;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.RevocationReason;
import dev.mynasim.pki.TestKeys;
import java.util.Optional;

/** Finishes procedures whose card is written, and takes those back whose card is not. Each step can be repeated. */
final class Settling {
    private final World world;
    private final CaLine line;
    private final Keeper keeper;

    Settling(World world, CaLine line, Keeper keeper) {
        this.world = world;
        this.line = line;
        this.keeper = keeper;
    }

    /** What settling came to. */
    enum Result {
        /** All is done. */
        FINISHED,
        /** All is as it was. */
        TAKEN_BACK,
        /** It cannot be told without the card. */
        LEFT
    }

    Result settle(Pending pending, Optional<CardOnDesk> card) throws LineDownException {
        return switch (pending.stage()) {
            case BEGUN -> takeBack(pending);
            case WRITING -> {
                CardMark mark = pending.mark();
                if (mark == null) {
                    yield takeBack(pending);
                }
                if (card.flatMap(CardOnDesk::issuer).isEmpty()) {
                    yield Result.LEFT;
                }
                if (CardWriter.isWritten(card.get().issuer().orElseThrow(), mark)) {
                    finish(pending);
                    yield Result.FINISHED;
                }
                yield takeBack(pending);
            }
            case WRITTEN -> {
                finish(pending);
                yield Result.FINISHED;
            }
        };
    }

    /** Tells the CA what is left to tell, and puts the registers as they will be. */
    Resident finish(Pending pending) throws LineDownException {
        Resident after = pending.after();
        for (Pending.Fresh fresh : pending.fresh()) {
            Optional<IssuedCertificate> issued = issued(pending, fresh);
            if (issued.isPresent()) {
                after = after.with(fresh.kind(), issued.get().id().serial());
            }
        }
        for (CaOrder order : pending.orders()) {
            line.tell(order);
        }
        world.put(after);
        pending.letters().forEach(world::send);
        world.forget(pending);
        keeper.keep(world);
        return after;
    }

    // Certificates that reach no card are revoked as destroyed before hand-over (certificates-pki.md section 9.3).
    private Result takeBack(Pending pending) throws LineDownException {
        for (Pending.Fresh fresh : pending.fresh()) {
            Optional<IssuedCertificate> issued = issued(pending, fresh);
            if (issued.isPresent()) {
                line.tell(new CaOrder.Revoke(
                        issued.get().id(),
                        RevocationReason.UNSPECIFIED,
                        world.clock().instant()));
            }
        }
        world.forget(pending);
        keeper.keep(world);
        return Result.TAKEN_BACK;
    }

    private Optional<IssuedCertificate> issued(Pending pending, Pending.Fresh fresh) throws LineDownException {
        return line.issuedFor(TestKeys.cardPair(fresh.pair()).getPublic(), pending.begun());
    }
}
