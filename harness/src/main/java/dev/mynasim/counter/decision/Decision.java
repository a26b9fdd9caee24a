// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import dev.mynasim.counter.rule.Ordered;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.counter.visit.Place;
import java.util.List;
import java.util.Set;

/** What the counter says. */
public sealed interface Decision {
    /** Why, as a sentence for the person at the counter. */
    String reason();

    /** The rules it rests on, each with its mark, in the order in which they were looked at. */
    List<Rule> rules();

    /**
     * It is done in this visit.
     *
     * @param prompts the PINs that are typed, in order; a decision with effects on the card holds only if all are right
     * @param fee what it costs
     * @param effects what then happens, in order
     * @param advice what the holder is told
     */
    record Accepted(
            String reason, List<Rule> rules, List<Prompt> prompts, Fee fee, List<Effect> effects, Set<Advice> advice)
            implements Decision {
        /** Copies the collections. */
        public Accepted {
            rules = List.copyOf(rules);
            prompts = List.copyOf(prompts);
            effects = List.copyOf(effects);
            advice = Ordered.copy(advice);
        }
    }

    /**
     * An inquiry-and-reply form is mailed; a second visit with it is needed. Neither card nor CA changes.
     *
     * @param letter the form
     */
    record WaitForReply(String reason, List<Rule> rules, MailEffect.InquiryLetter letter) implements Decision {
        /** Copies the list. */
        public WaitForReply {
            rules = List.copyOf(rules);
        }
    }

    /**
     * It is refused. Nothing changes, unless something lapses because of the refusal's cause.
     *
     * @param effects what happens nevertheless, for example that a card lapses when a deadline was missed; usually none
     */
    record Rejected(String reason, List<Rule> rules, List<Effect> effects) implements Decision {
        /** Copies the lists. */
        public Rejected {
            rules = List.copyOf(rules);
            effects = List.copyOf(effects);
        }
    }

    /**
     * It is not done here or not by this way, but elsewhere.
     *
     * @param to where, the nearest possibility first; at least one
     */
    record Directed(String reason, List<Rule> rules, List<Place> to) implements Decision {
        /** Copies the lists. */
        public Directed {
            rules = List.copyOf(rules);
            to = List.copyOf(to);
        }
    }
}
