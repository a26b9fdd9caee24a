// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.script;

import dev.mynasim.conformance.RequirementId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What flows of client traces examine: the client's row of section 8.1, and rows of section 8.2 and others. */
final class FlowRequirements {
    private static final String CLIENT_ROW = "CP-8.1-%02d";

    private static final Map<String, List<String>> MORE = Map.ofEntries(
            Map.entry("opensc/probes", List.of("CP-8.2-01", "CP-8.2-02")),
            Map.entry("opensc/start-up", List.of("CP-8.2-03", "CP-8.2-06")),
            Map.entry("opensc/dump", List.of("CP-8.2-05", "CP-8.2-07", "CP-8.2-08")),
            Map.entry("opensc/read-auth-certificate", List.of("CP-8.2-09", "CP-8.2-11", "CP-8.2-13")),
            Map.entry("opensc/read-ca-certificates", List.of("CP-8.2-09")),
            Map.entry("opensc/read-sign-certificate", List.of("CP-8.2-13", "CP-9-06")),
            Map.entry("opensc/read-sign-certificate-without-pin", List.of("CP-8.2-13", "CP-9-06", "CP-2.3-04")),
            Map.entry("opensc/pkcs11-load", List.of("CP-8.2-12")),
            Map.entry("opensc/sign-auth", List.of("CP-8.2-10", "CP-8.2-15", "CP-4.3-01", "CP-4.3-09")),
            Map.entry("opensc/sign-auth-any-data", List.of("CP-8.2-04", "CP-4.2-17", "CP-4.2-18")),
            Map.entry("opensc/sign-sign", List.of("CP-8.2-10", "CP-8.2-14")),
            Map.entry("opensc/wrong-pin", List.of("CP-8.2-15", "CP-8.2-17")),
            Map.entry("opensc/blocked-pin", List.of("CP-5-15", "CP-6-35", "CP-9-02")),
            Map.entry("opensc/logout", List.of("CP-8.2-18")),
            Map.entry("opensc/reset", List.of("CP-8.2-18")),
            Map.entry("myna-mpa/mode-01", List.of("CP-3.4-06")),
            Map.entry("opensc/random", List.of("CP-8.2-19")));

    private FlowRequirements() {}

    /**
     * What a flow examines.
     *
     * @param row of its client in section 8.1, from 1
     * @param flow its id
     */
    static Set<RequirementId> of(int row, String flow) {
        return Stream.concat(Stream.of(CLIENT_ROW.formatted(row)), MORE.getOrDefault(flow, List.of()).stream())
                .map(RequirementId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
