// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The provider {@code MynaSim} with terminal factories of the type {@code MynaSim}.
 *
 * <pre>{@code
 * TerminalFactory factory = TerminalFactory.getInstance("MynaSim", "adult,child", new MynaSimProvider());
 * }</pre>
 *
 * The parameter is a specification for {@link MynaSimTerminals#open}, or a {@link MynaSimTerminals}. Without one, as
 * when it is the default type, the system property {@value #CARDS} is the specification, and a card of the persona
 * {@code adult} when it is not set.
 */
public final class MynaSimProvider extends Provider {
    /** The name of the provider and of its type of terminal factories. */
    public static final String NAME = "MynaSim";

    /** The system property with the specification for factories without one. */
    public static final String CARDS = "dev.mynasim.smartcardio.cards";

    private static final long serialVersionUID = 1L;
    private static final String FACTORY = "TerminalFactory";

    /** The provider, which makes no card before it is asked for a factory. */
    public MynaSimProvider() {
        super(NAME, "0.1", "My Number test cards for javax.smartcardio");
        putService(new FactoryService(this));
    }

    private static final class FactoryService extends Service {
        FactoryService(Provider provider) {
            super(provider, FACTORY, NAME, Terminals.class.getName(), List.of(), null);
        }

        /**
         * Makes a factory.
         *
         * @throws NoSuchAlgorithmException when the specification cannot be used: this is what callers of
         *     {@code TerminalFactory.getInstance} expect and what lets {@code getDefault} go on without this provider
         */
        @Override
        public Object newInstance(@Nullable Object spec) throws NoSuchAlgorithmException {
            try {
                return new Terminals(
                        spec instanceof MynaSimTerminals open ? open : MynaSimTerminals.open(orUsual(spec)));
            } catch (IllegalArgumentException e) {
                if (spec == null) {
                    // getDefault() drops the exception and takes other terminals.
                    LoggerFactory.getLogger(MynaSimProvider.class)
                            .error("no MynaSim terminals by the system property {}: {}", CARDS, e.getMessage());
                }
                throw new NoSuchAlgorithmException("no MynaSim terminals: " + e.getMessage(), e);
            }
        }

        private static Object orUsual(@Nullable Object spec) {
            return spec == null ? System.getProperty(CARDS, "adult") : spec;
        }
    }

    private static final class Terminals extends TerminalFactorySpi {
        private final MynaSimTerminals open;

        Terminals(MynaSimTerminals open) {
            this.open = open;
        }

        @Override
        protected CardTerminals engineTerminals() {
            return open.terminals();
        }
    }
}
