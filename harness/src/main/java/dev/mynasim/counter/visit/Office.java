// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

/** Offices of Takasaki (S-60) and two others that sources tell of. */
public enum Office implements Place {
    /** 市民課5番窓口, main building. */
    MAIN5("the main building, counter 5", true),
    /** 各支所市民福祉課. */
    BRANCH("a branch's citizen-welfare division", true),
    /** 各市民サービスセンター: self applications only (S-61). */
    CENTRE("a citizen service centre", false),
    /** The service centre at Takasaki station: open until 20:00 (S-64). */
    STATION_CENTRE("the Takasaki station centre", false),
    /** A designated post office. */
    POST_OFFICE("a designated post office", false),
    /** Any other place; no applications there. */
    ELSEWHERE("an office that takes no applications", false);

    private final String words;
    private final boolean proxies;

    Office(String words, boolean proxies) {
        this.words = words;
        this.proxies = proxies;
    }

    @Override
    public String words() {
        return words;
    }

    /** Whether somebody may act here for another person (S-61). */
    public boolean takesProxies() {
        return proxies;
    }
}
