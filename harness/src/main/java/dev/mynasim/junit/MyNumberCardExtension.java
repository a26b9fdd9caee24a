// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Makes the cards that {@link MyNumberCard} asks for, hands them to tests and takes them away. It keeps nothing but in
 * JUnit's stores, so tests may run in parallel.
 */
public final class MyNumberCardExtension
        implements BeforeAllCallback, BeforeEachCallback, ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(MyNumberCardExtension.class);

    /** Made by JUnit. */
    public MyNumberCardExtension() {}

    /** The card of a class, when its tests share one. */
    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        AnnotationSupport.findAnnotation(test, MyNumberCard.class)
                .filter(wanted -> wanted.life() == Life.CLASS)
                .ifPresent(wanted -> open(context).put("", Cards.of(wanted, test)));
    }

    /** The card of a method, unless it has that of its class. */
    @Override
    public void beforeEach(ExtensionContext context) {
        OpenCards cards = open(context);
        Class<?> test = context.getRequiredTestClass();
        Optional<MyNumberCard> own =
                AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), MyNumberCard.class);
        own.or(() -> ofClass(test).filter(wanted -> wanted.life() == Life.METHOD))
                .ifPresent(wanted -> cards.put("", Cards.of(wanted, test)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Handing.supports(parameter.getParameter().getType())
                && (parameter.isAnnotated(MyNumberCard.class) || nearest(context) != null || isAnnotated(context));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        CardUnderTest card = parameter
                .findAnnotation(MyNumberCard.class)
                .map(wanted -> ofParameter(wanted, parameter, context))
                .orElseGet(() -> nearest(context));
        if (card == null) {
            throw new ParameterResolutionException(
                    "@MyNumberCard: a card that lasts for one test method cannot be given to a constructor or a method that"
                            + " runs before all tests; take it as a parameter of the test, or write life = Life.CLASS");
        }
        return Handing.as(parameter.getParameter().getType(), card);
    }

    /** What failed is explained by what went between test and card. */
    @Override
    public void afterEach(ExtensionContext context) {
        Optional<Throwable> failure = context.getExecutionException();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            OpenCards cards = at.getStore(NAMESPACE).get(at.getUniqueId(), OpenCards.class);
            if (cards != null && failure.isPresent()) {
                cards.explain(failure.get(), context);
            }
        }
        open(context).close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        open(context).close();
    }

    private static CardUnderTest ofParameter(
            MyNumberCard wanted, ParameterContext parameter, ExtensionContext context) {
        CardUnderTest made = Cards.of(wanted, parameter.getDeclaringExecutable().getDeclaringClass());
        open(context).put(parameter.getDeclaringExecutable() + " " + parameter.getIndex(), made);
        return made;
    }

    private static @Nullable CardUnderTest nearest(ExtensionContext context) {
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            OpenCards cards = at.getStore(NAMESPACE).get(at.getUniqueId(), OpenCards.class);
            if (cards != null && cards.own() != null) {
                return cards.own();
            }
        }
        return null;
    }

    private static boolean isAnnotated(ExtensionContext context) {
        return context.getTestClass().flatMap(MyNumberCardExtension::ofClass).isPresent();
    }

    /** On the class or the nearest one round it. */
    private static Optional<MyNumberCard> ofClass(Class<?> test) {
        for (Class<?> at = test; at != null; at = at.getEnclosingClass()) {
            Optional<MyNumberCard> found = AnnotationSupport.findAnnotation(at, MyNumberCard.class);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The cards of this context. Each context has one thread until its cards are made. */
    private static OpenCards open(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        OpenCards cards = store.get(context.getUniqueId(), OpenCards.class);
        if (cards == null) {
            cards = new OpenCards();
            store.put(context.getUniqueId(), cards);
        }
        return cards;
    }

    /** The cards of one context, by who asked. */
    private static final class OpenCards {
        private final Map<String, CardUnderTest> cards = new LinkedHashMap<>();

        synchronized void put(String asker, CardUnderTest card) {
            cards.put(asker, card);
        }

        synchronized @Nullable CardUnderTest own() {
            return cards.get("");
        }

        synchronized void explain(Throwable failure, ExtensionContext context) {
            for (CardUnderTest card : cards.values()) {
                String report = card.report();
                failure.addSuppressed(new CardTrace(report));
                context.publishReportEntry("card", report);
            }
        }

        synchronized void close() {
            cards.values().forEach(CardUnderTest::close);
            cards.clear();
        }
    }
}
