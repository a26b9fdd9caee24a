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
 * @param dataObjects what GET DATA finds while the application is current, each tag once
 */
public record ApplicationImage(Kind kind, Aid aid, List<FileImage> files, List<DataObjectImage> dataObjects) {
    /** The applets of the card. */
    public enum Kind {
        /** GlobalPlatform issuer security domain (ISD), current after reset. */
        ISSUER_SECURITY_DOMAIN,
        /** 公的個人認証, public personal authentication. */
        JPKI,
        /** 券面事項入力補助, text input support. */
        TEXT_INPUT_SUPPORT,
        /** 券面事項確認, surface check. */
        SURFACE_CHECK,
        /** 住基, juki. */
        JUKI,
        /** 共通, common card application. */
        COMMON,
        /** Reader tests: all cases and lengths of a short command (reader-certification.md). */
        READER_TEST,
        /** Reader tests: extended commands and waiting time (reader-certification.md). */
        PROTOCOL_TEST
    }

    /** Copies the lists and checks that no identifier and no tag stands twice. */
    public ApplicationImage {
        files = List.copyOf(files);
        Set<Integer> ids = new HashSet<>();
        for (FileImage file : files) {
            if (!ids.add(file.id())) {
                throw new IllegalArgumentException("application %s has two files %04X".formatted(aid, file.id()));
            }
        }
        dataObjects = List.copyOf(dataObjects);
        Set<Integer> tags = new HashSet<>();
        for (DataObjectImage dataObject : dataObjects) {
            if (!tags.add(dataObject.tag())) {
                throw new IllegalArgumentException(
                        "application %s has two data objects %04X".formatted(aid, dataObject.tag()));
            }
        }
    }
}
