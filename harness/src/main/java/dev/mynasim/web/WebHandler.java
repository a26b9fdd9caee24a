// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.web;

/** What a server serves. Called by several threads at a time. */
@FunctionalInterface
public interface WebHandler {
    /** Answers a request. An exception becomes status 500 with no more than that. */
    WebAnswer answer(WebRequest request);
}
