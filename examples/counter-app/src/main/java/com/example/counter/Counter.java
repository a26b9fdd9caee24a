// SPDX-License-Identifier: Apache-2.0
package com.example.counter;

import com.example.counter.JpkiCard.Purpose;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** What this program does with the card in a reader. */
final class Counter {
    private static final int CHALLENGE = 32;

    private final CardTerminal terminal;
    private final SecureRandom random;

    Counter(CardTerminal terminal, SecureRandom random) {
        this.terminal = terminal;
        this.random = random;
    }

    /**
     * A document and who signed it.
     *
     * @param signer the signer's certificate
     * @param octets the signature, SHA-256 with RSA
     */
    record Signed(X509Certificate signer, byte[] octets) {}

    /** Lets the card prove that it is there and that its holder is; gives the certificate that it was proved with. */
    X509Certificate login(char[] pin) throws CardException, PinRefusedException, GeneralSecurityException {
        byte[] challenge = new byte[CHALLENGE];
        random.nextBytes(challenge);
        Signed proof = use(Purpose.LOGIN, pin, challenge);
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(proof.signer());
        check.update(challenge);
        if (!check.verify(proof.octets())) {
            throw new GeneralSecurityException("the card's proof is not by the key of its certificate");
        }
        return proof.signer();
    }

    /** Signs a document. */
    Signed sign(char[] password, byte[] document) throws CardException, PinRefusedException {
        return use(Purpose.SIGNATURE, password, document);
    }

    private Signed use(Purpose purpose, char[] pin, byte[] message) throws CardException, PinRefusedException {
        Card card = terminal.connect("*");
        try {
            JpkiCard jpki = new JpkiCard(card.getBasicChannel());
            jpki.verifyPin(purpose, pin);
            return new Signed(jpki.certificate(purpose), jpki.sign(purpose, message));
        } finally {
            card.disconnect(true);
        }
    }
}
