// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a My Number card (マイナンバーカード). On a class it means every test method in it, nested ones included; on a
 * method that method, before its class; on a parameter a card of that parameter's own.
 *
 * <p>Injected are {@link CardUnderTest}, {@link dev.mynasim.sim.MyNumberCard}, {@link dev.mynasim.apdu.icc.Icc},
 * {@code javax.smartcardio.CardTerminal}, {@code CardTerminals} and {@code CardChannel} (of a card that is connected
 * and reset). When a test fails, what went between it and the card stands, decoded and with PINs masked, in its report.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(MyNumberCardExtension.class)
public @interface MyNumberCard {
    /** Whose card: the name of a bundled persona, or the path of a file. */
    String persona() default "adult";

    /** What kind of card: the name of a bundled card profile, or the path of a file; "" is the persona's usual kind. */
    String profile() default "";

    /** Which of the persona's cards, 0 for the first: each has certificates and a serial number of its own. */
    int cardNumber() default 0;

    /**
     * A card file instead of a persona, as {@code mynasim card new} makes one; "" is none. The file is read and never
     * written: what a test does to the card ends with it.
     */
    String file() default "";

    /**
     * What is to go wrong: the path of a fault plan, or {@code classpath:} and the name of a resource; "" is nothing.
     */
    String faults() default "";

    /** How long things take: the name of a bundled timing profile, or the path of a file. */
    String timing() default "none";

    /**
     * When it is for the card, as {@code 2027-01-15T00:00:00Z}: when it is issued, for personas with relative dates; ""
     * is now.
     */
    String clock() default "";

    /** How long the card lasts; on a method and on a parameter always {@link Life#METHOD}. */
    Life life() default Life.METHOD;
}
