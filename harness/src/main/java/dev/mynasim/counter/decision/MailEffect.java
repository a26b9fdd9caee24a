// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import java.time.LocalDate;

/** What goes by mail. */
public sealed interface MailEffect extends Effect {
    /** To whom: the registered address. */
    String address();

    /**
     * The inquiry-and-reply form (照会書兼回答書), not to be forwarded.
     *
     * @param address the registered address
     */
    record InquiryLetter(String address) implements MailEffect {}

    /**
     * The notice that certificates expire, with a reply form for a renewal by an agent (S-36, A-55).
     *
     * @param address the registered address
     * @param expiry the last day of the certificates
     */
    record ExpiryNotice(String address, LocalDate expiry) implements MailEffect {}
}
