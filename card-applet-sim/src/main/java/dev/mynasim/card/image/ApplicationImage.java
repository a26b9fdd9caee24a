// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.image;

import dev.mynasim.apdu.icc.Aid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An application with its files.
 *
 * @param kind which applet serves it
 * @param aid its application identifier
 * @param files its elementary files, each identifier once
 */
public record ApplicationImage(Kind kind, Aid aid, List<FileImage> files) {
    /** The applets of the card. */
    public enum Kind {
        /** GlobalPlatform issuer security domain (ISD), current after reset. */
        ISSUER_SECURITY_DOMAIN,
        /** 公的個人認証, public personal authentication. */
        JPKI
    }

    /** Copies the list and checks that no identifier stands twice. */
    public ApplicationImage {
        files = List.copyOf(files);
        Set<Integer> ids = new HashSet<>();
        for (FileImage file : files) {
            if (!ids.add(file.id())) {
                throw new IllegalArgumentException("application %s has two files %04X".formatted(aid, file.id()));
            }
        }
    }
}
