// SPDX-License-Identifier: Apache-2.0
package com.example.counter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mynasim.client.JpkiFile;
import dev.mynasim.junit.CardUnderTest;
import dev.mynasim.junit.MyNumberCard;
import dev.mynasim.sim.PinName;
import java.security.SecureRandom;
import java.security.Signature;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@MyNumberCard(persona = "adult")
class CounterTest {
    private static final byte[] DOCUMENT = "転入届".getBytes(UTF_8);

    @RepeatedTest(8)
    void logsIn(CardTerminal terminal, CardUnderTest card) throws Exception {
        assertEquals(card.certificate(JpkiFile.Certificate.AUTH), counter(terminal).login("1234".toCharArray()));
    }

    @RepeatedTest(8)
    void signsADocument(CardTerminal terminal, CardUnderTest card) throws Exception {
        Counter.Signed signed = counter(terminal).sign(card.pin(PinName.SIGN).toCharArray(), DOCUMENT);
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(card.certificate(JpkiFile.Certificate.SIGN));
        check.update(DOCUMENT);
        assertTrue(check.verify(signed.octets()));
    }

    @Test
    void saysHowManyTriesAreLeft(CardTerminal terminal, CardUnderTest card) {
        PinRefusedException wrong = assertThrows(
                PinRefusedException.class, () -> counter(terminal).login("0000".toCharArray()));
        assertEquals("wrong PIN, tries left: 2", wrong.getMessage());
        assertEquals(2, card.triesLeft(PinName.AUTH));
    }

    @Test
    @MyNumberCard(persona = "auth-locked")
    void sendsTheHolderOfALockedCardToTheCounter(CardTerminal terminal) {
        PinRefusedException locked = assertThrows(
                PinRefusedException.class, () -> counter(terminal).login("1234".toCharArray()));
        assertEquals("the PIN is locked; the holder has to go to the counter", locked.getMessage());
    }

    @Test
    void aReaderWithoutACardIsAnErrorAndNotAWrongPin(CardTerminal terminal, CardUnderTest card) {
        card.remove();
        assertThrows(CardException.class, () -> counter(terminal).login("1234".toCharArray()));
        assertEquals(3, card.triesLeft(PinName.AUTH));
    }

    private static Counter counter(CardTerminal terminal) {
        return new Counter(terminal, new SecureRandom());
    }
}
