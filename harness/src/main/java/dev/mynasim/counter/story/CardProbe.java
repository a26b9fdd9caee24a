// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.relying.DigestInfo;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a card with commands, in the notation of counter-procedures.md section 0.2, such as {@code V(001B,right)}. */
final class CardProbe {
    private static final Pattern CALL = Pattern.compile("([A-Za-z-]{1,16})\\(([^)]{0,80})\\)");
    private static final String OLD = "old-";
    private static final byte[] PROBE = "a probe".getBytes(StandardCharsets.US_ASCII);

    private final Scene.Actor actor;
    private final JpkiClient client;

    private CardProbe(Scene.Actor actor) {
        this.actor = actor;
        client = new JpkiClient(actor.icc());
    }

    /** Begins to talk to a card: powers it up and selects its JPKI application. */
    static CardProbe of(Scene.Actor actor) throws LinkException, CardAnswerException {
        actor.icc().powerUp();
        CardProbe probe = new CardProbe(actor);
        probe.client.select();
        return probe;
    }

    /** Keeps what the certificate files hold now, to tell later what changed. */
    static void remember(Scene.Actor actor) {
        for (int file : new int[] {0x0001, 0x0002, 0x000A, 0x000B}) {
            actor.seen().put("%04X".formatted(file), contents(actor, file));
        }
    }

    private static byte[] contents(Scene.Actor actor, int file) {
        return actor.card().issuerPort().contents(Aids.JPKI, file).toByteArray();
    }

    /**
     * Whether the card answers as expected.
     *
     * @param probe what is asked
     * @param expected as the table of section 8 writes it
     * @return the answer in the words of the expectation, or what came instead
     * @throws IllegalArgumentException when nothing is asked that can be asked
     */
    String answer(String probe, String expected) throws LinkException, CardAnswerException {
        Matcher call = CALL.matcher(probe);
        if (!call.matches()) {
            throw new IllegalArgumentException("\"" + probe + "\" is nothing that a card is asked; write Q(0018),"
                    + " V(0018,right), RB(000A), SG(0017), until(0001), address(0001) or the like");
        }
        List<String> given = Arrays.asList(call.group(2).split(",", -1));
        String file = given.get(0);
        return switch (call.group(1)) {
            case "Q" -> "63C" + client.triesLeft(byPin(file));
            case "V" -> verify(byPin(file), given.get(1));
            case "SG" -> sign(byKey(file));
            case "RB" -> read(file, expected);
            case "keys" ->
                certificate(file)
                                .getPublicKey()
                                .equals(certificate(given.get(1)).getPublicKey())
                        ? "same"
                        : "different";
            case "verifies" -> verifies(certificate(file), given.get(1));
            case "issuer" ->
                certificate(file)
                                .getIssuerX500Principal()
                                .equals(Leaves.parse(actor.seen().get(file)).getIssuerX500Principal())
                        ? "same"
                        : "changed";
            default -> Leaves.answer(call.group(1), certificate(file));
        };
    }

    private String verify(JpkiFile.Credential credential, String called) throws LinkException, CardAnswerException {
        PinKind kind = credential == JpkiFile.Credential.SIGN ? PinKind.SIGN : PinKind.AUTH;
        String pin =
                switch (called) {
                    case "right", "new" -> actor.pin(kind);
                    case "old" -> actor.oldPin(kind);
                    case "wrong" -> wrong(kind);
                    default -> called.replace("'", "");
                };
        PinOutcome outcome = client.verify(credential, pin);
        if (outcome instanceof PinOutcome.Wrong wrong) {
            return wrong.triesLeft() == 0 ? "blocked" : "63C" + wrong.triesLeft();
        }
        return outcome instanceof PinOutcome.Verified ? "9000" : "blocked";
    }

    /** A PIN of the right form that nobody has. */
    static String wrong(PinKind kind) {
        return kind == PinKind.SIGN ? "ZZZZZ9" : "0009";
    }

    private String sign(JpkiFile.Credential credential) throws LinkException, CardAnswerException {
        return String.valueOf(signature(credential, PROBE).length);
    }

    /** Signs with the person's PIN. */
    byte[] signature(JpkiFile.Credential credential, byte[] message) throws LinkException, CardAnswerException {
        verify(credential, "right");
        return client.sign(credential, DigestInfo.sha256(message));
    }

    private String read(String file, String expected) throws LinkException, CardAnswerException {
        if (List.of("refused", "9000", "certificate", "none").contains(expected)) {
            return readPlainly(file, expected);
        }
        X509Certificate now = certificate(file);
        byte[] before = actor.seen().getOrDefault(file, new byte[0]);
        if (Arrays.equals(before, contents(actor, Integer.parseInt(file, 16)))) {
            return "same";
        }
        if (!expected.equals("new-serial")) {
            return "changed";
        }
        boolean sameSerial = Leaves.isCertificate(before)
                && Leaves.parse(before).getSerialNumber().equals(now.getSerialNumber());
        return sameSerial ? "changed with its serial number" : "new-serial";
    }

    private String readPlainly(String file, String expected) throws LinkException, CardAnswerException {
        try {
            client.readCertificate(which(file));
            return expected.equals("9000") ? "9000" : "certificate";
        } catch (CardAnswerException e) {
            if (e.statusWord().equals(StatusWord.SECURITY_STATUS_NOT_SATISFIED)) {
                return "refused";
            }
            if (e.statusWord().equals(StatusWord.FILE_NOT_FOUND)) {
                return "none";
            }
            throw e;
        }
    }

    /** A certificate, the sign certificate with the person's PIN. */
    X509Certificate certificate(String file) throws LinkException, CardAnswerException {
        JpkiFile.Certificate which = which(file);
        if (which == JpkiFile.Certificate.SIGN) {
            verify(JpkiFile.Credential.SIGN, "right");
        }
        return client.readCertificate(which);
    }

    private String verifies(X509Certificate leaf, String root) throws LinkException, CardAnswerException {
        X509Certificate issuer =
                root.startsWith(OLD) ? Leaves.parse(actor.seen().get(root.substring(OLD.length()))) : certificate(root);
        return Leaves.signedBy(leaf, issuer) ? "yes" : "no";
    }

    private static JpkiFile.Certificate which(String file) {
        for (JpkiFile.Certificate certificate : JpkiFile.Certificate.values()) {
            if ("%04X".formatted(certificate.id()).equals(file)) {
                return certificate;
            }
        }
        throw unknown("certificate", file);
    }

    private static JpkiFile.Credential byPin(String file) {
        for (JpkiFile.Credential credential : JpkiFile.Credential.values()) {
            if ("%04X".formatted(credential.pinId()).equals(file)) {
                return credential;
            }
        }
        throw unknown("PIN", file);
    }

    private static JpkiFile.Credential byKey(String file) {
        for (JpkiFile.Credential credential : JpkiFile.Credential.values()) {
            if ("%04X".formatted(credential.keyId()).equals(file)) {
                return credential;
            }
        }
        throw unknown("key", file);
    }

    private static IllegalArgumentException unknown(String what, String file) {
        return new IllegalArgumentException(
                "the JPKI application has no " + what + " \"" + file.toUpperCase(Locale.ROOT)
                        + "\"; certificates are 0001, 0002, 000A and 000B, PINs 0018 and 001B, keys 0017 and 001A");
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has no encoding", e);
        }
    }
}
