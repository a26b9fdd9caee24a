// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.applet.CardApplet;
import dev.mynasim.card.applet.readertest.ProtocolTestApplet;
import dev.mynasim.card.applet.readertest.ReaderTestApplet;
import dev.mynasim.card.image.ApplicationImage;
import javacard.framework.Applet;

/** Which applet serves which application. */
final class AppletClass {
    private AppletClass() {}

    static Class<? extends Applet> of(ApplicationImage.Kind kind) {
        return switch (kind) {
            case ISSUER_SECURITY_DOMAIN, JPKI, TEXT_INPUT_SUPPORT, SURFACE_CHECK, JUKI, COMMON -> CardApplet.class;
            case READER_TEST -> ReaderTestApplet.class;
            case PROTOCOL_TEST -> ProtocolTestApplet.class;
        };
    }

    /** Whether it takes commands that are longer than the Java Card API counts. */
    static boolean takesLongCommands(ApplicationImage.Kind kind) {
        return kind == ApplicationImage.Kind.PROTOCOL_TEST;
    }
}
