// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.applet.CardApplet;
import dev.mynasim.card.applet.readertest.ProtocolTestApplet;
import dev.mynasim.card.applet.readertest.ReaderTestApplet;
import dev.mynasim.card.image.ApplicationImage;

/** Which applet serves which application. */
final class AppletClass {
    private AppletClass() {}

    static Installation of(ApplicationImage.Kind kind) {
        return switch (kind) {
            case ISSUER_SECURITY_DOMAIN, JPKI, TEXT_INPUT_SUPPORT, SURFACE_CHECK, JUKI, COMMON -> CardApplet::install;
            case READER_TEST -> ReaderTestApplet::install;
            case PROTOCOL_TEST -> ProtocolTestApplet::install;
        };
    }

    /** Whether it takes commands that are longer than the Java Card API counts. */
    static boolean takesLongCommands(ApplicationImage.Kind kind) {
        return kind == ApplicationImage.Kind.PROTOCOL_TEST;
    }

    /** Whether an applet lets time pass on purpose, whatever the instruction. */
    static boolean mayWait(ApplicationImage.Kind kind) {
        return switch (kind) {
            case ISSUER_SECURITY_DOMAIN, JPKI, TEXT_INPUT_SUPPORT, SURFACE_CHECK, JUKI, COMMON -> false;
            case READER_TEST, PROTOCOL_TEST -> true;
        };
    }
}
