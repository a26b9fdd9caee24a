// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.FileImage;

/** Signing, INTERNAL AUTHENTICATE, terminal certificates and session keys as the sheet says them. */
final class ModelKeys {
    private ModelKeys() {}

    static String sign(ModelApplication application, ModelCommand c) {
        boolean ownKey = c.p2 == 0 && application.kind() != ApplicationImage.Kind.JPKI;
        if (c.p1 > 5 || !(ownKey || isReference(c.p2))) {
            return "6A86";
        }
        if (c.ne == 0 || c.data.length == 0) {
            return "6700";
        }
        if (!ownKey) {
            String problem = application.refer(c.p2 & 0x1F);
            if (!problem.isEmpty()) {
                return problem;
            }
            if (!(application.currentFile() instanceof FileImage.Key key)) {
                return "6981";
            }
            if (key.purpose() != FileImage.Key.Purpose.SIGNATURE) {
                return "6985";
            }
            if (!application.allows(key.use())) {
                return "6982";
            }
        }
        if (c.ne < 256) {
            return "6700";
        }
        boolean hashExpected = c.p1 == 2 || c.p1 == 4;
        boolean fits = hashExpected ? c.data.length == 32 : c.p1 != 0 || c.data.length <= 245;
        return fits ? "256+9000" : "6985";
    }

    static String authenticate(ModelApplication application, ModelCommand c) {
        if (c.p1 != 0 || !isReference(c.p2)) {
            return "6A86";
        }
        if (c.ne == 0 || c.data.length < 1 || c.data.length > 255) {
            return "6700";
        }
        String problem = application.refer(c.p2 & 0x1F);
        if (!problem.isEmpty()) {
            return problem;
        }
        if (!(application.currentFile() instanceof FileImage.Key key)) {
            return "6981";
        }
        if (key.purpose() != FileImage.Key.Purpose.AUTHENTICATION) {
            return key.use() instanceof AccessCondition.Always ? "6985" : "6982";
        }
        return c.ne < 256 ? "6700" : "256+9000";
    }

    /** No command of the generator has a certificate that is right. */
    static String terminalCertificate(ModelApplication application, ModelCommand c) {
        int part = (c.p1 << 8) | c.p2;
        if (part != 0x06C1 && part != 0x00C1) {
            return "6A86";
        }
        if (c.ne > 0 || c.data.length != (part == 0x06C1 ? 307 : 261)) {
            return "6700";
        }
        String problem = application.refer(0);
        if (!problem.isEmpty()) {
            return problem;
        }
        return application.currentFile() instanceof FileImage.PublicKey ? "6A80" : "6981";
    }

    /** No command of the generator has a session key that is right. */
    static String sessionKey(ModelApplication application, ModelCommand c) {
        switch (application.kind()) {
            case JPKI, JUKI -> {
                return "6982";
            }
            case SURFACE_CHECK, COMMON -> {
                return "66F1";
            }
            case ISSUER_SECURITY_DOMAIN -> {
                return "6D00";
            }
            default -> {
                if (c.p1 != 0 || c.p2 != 0) {
                    return "6A86";
                }
                if (c.ne > 0 || c.data.length != 256) {
                    return "6700";
                }
                return application.allows(AccessCondition.pin(0x11)) ? "6A80" : "6982";
            }
        }
    }

    static boolean isReference(int p2) {
        return (p2 & 0x80) != 0 && (p2 & 0x60) == 0;
    }
}
