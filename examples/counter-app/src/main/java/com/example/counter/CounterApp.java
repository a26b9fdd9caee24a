// SPDX-License-Identifier: Apache-2.0
package com.example.counter;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Scanner;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.TerminalFactory;

/** Logs in, or signs a document, with the card in the first reader that has one. */
public final class CounterApp {
    private CounterApp() {}

    /** {@code login}, or {@code sign FILE}; the PIN is asked for, or read from standard input. */
    public static void main(String[] args) throws Exception {
        boolean login = args.length == 1 && args[0].equals("login");
        boolean sign = args.length == 2 && args[0].equals("sign");
        if (!login && !sign) {
            System.err.println("Use: counter-app login | counter-app sign FILE");
            System.exit(2);
        }
        try {
            Counter counter = new Counter(reader(), new SecureRandom());
            if (login) {
                System.out.println("Welcome, " + counter.login(pin("PIN")).getSubjectX500Principal());
            } else {
                byte[] document = Files.readAllBytes(Path.of(args[1]));
                Counter.Signed signed = counter.sign(pin("Password"), document);
                System.out.println("Signed by " + signed.signer().getSubjectX500Principal());
                System.out.println(Base64.getEncoder().encodeToString(signed.octets()));
            }
        } catch (PinRefusedException | CardException | GeneralSecurityException e) {
            System.err.println("That did not work: " + e.getMessage());
            System.exit(1);
        }
    }

    private static CardTerminal reader() throws CardException {
        List<CardTerminal> found = TerminalFactory.getDefault().terminals().list(State.CARD_PRESENT);
        if (found.isEmpty()) {
            throw new CardException("there is no card in any reader; put one in and start again");
        }
        return found.get(0);
    }

    private static char[] pin(String name) {
        Console console = System.console();
        if (console != null) {
            return console.readPassword("%s: ", name);
        }
        try (Scanner input = new Scanner(System.in)) {
            String line = input.hasNextLine() ? input.nextLine() : "";
            return Arrays.copyOf(line.toCharArray(), line.length());
        }
    }
}
