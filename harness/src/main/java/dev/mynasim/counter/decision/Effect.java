// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

/** One thing that a decision makes happen. */
public sealed interface Effect permits CardEffect, CaEffect, MailEffect, RegisterEffect {}
