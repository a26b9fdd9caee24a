// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.RunReport;
import dev.mynasim.conformance.Verdict;
import dev.mynasim.page.Xml;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** report.html shows what was found, stays small, and is never led by what it shows. */
class ReportPageTest {
    private static final int MOST = 5_000_000;

    @Test
    void theSummaryComesFirst() {
        String html = html(Samples.run());
        assertThat(html)
                .contains(
                        "<strong>failed</strong><span>2 passed, 1 tolerated, 1 not applicable, 1 failed, 1 broken</span>",
                        "<h1>Virtual PCD 00 00</h1>",
                        Samples.SUITE.vectorDigest(),
                        ReportJson.digest(ReportMaker.of(Samples.run())),
                        "3B 8F 80 01 80 31 80 65 49 54 4A 33 01 00 00 00 00 00 00 3F",
                        "5 cases were run, 6 times in all");
        assertThat(html(Samples.passed())).contains("<strong>passed</strong>").doesNotContain("What failed");
        assertThat(html(Samples.run(Samples.SHORT_READER, List.of()))).contains("<strong>incomplete</strong>");
    }

    @Test
    void aRequirementStandsAsItsCasesDo() {
        Map<String, String> states = Xml.elements(Xml.parsed(xml(Samples.run())), "tr")
                .filter(row -> row.getAttribute("id").startsWith("r-"))
                .collect(Collectors.toMap(row -> row.getAttribute("id"), ReportPageTest::chip));
        assertThat(states)
                .containsOnly(
                        Map.entry("r-CP-3.2-01", "met"),
                        Map.entry("r-CP-4.1-03", "met as far as examined"),
                        Map.entry("r-CP-4.1-04", "not met"),
                        Map.entry("r-CP-4.1-10", "not met"));
    }

    @Test
    void theExchangeLevelIsSaidAndWhatDoesNotApply() {
        assertThat(html(Samples.run()))
                .contains(
                        "<strong>short APDUs</strong>: up to 255 octets",
                        "tried: an extended command came back as 6700",
                        "<td>the reader carries no extended APDUs</td><td><details><summary>1 case</summary>"
                                + "<a href=\"#c-read-0255\">");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var document = Xml.parsed(xml(Samples.run()));
        List<String> ids = Xml.elements(document, "*")
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        List<String> targets = Xml.elements(document, "a")
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(targets)
                .hasSizeGreaterThan(8)
                .allMatch(href -> href.startsWith("#") && ids.contains(href.substring(1)));
    }

    @Test
    void aFailedCaseIsOpenWithWhatWasExpectedAndTheMaskedTrace() {
        Element failed = Xml.elements(Xml.parsed(xml(Samples.run())), "details")
                .filter(each -> each.getAttribute("id").equals("c-verify-0002"))
                .findFirst()
                .orElseThrow();
        assertThat(failed.hasAttribute("open")).isTrue();
        assertThat(failed.getAttribute("class")).isEqualTo("case v-failed");
        assertThat(failed.getTextContent())
                .contains("Expected", "63C2", "Received", "63C3", "00200080 04 (masked)", "adult, the usual profile")
                .contains("the card was a fresh one", "card-protocol.md 4.1, CONFIRMED");
    }

    @Test
    void namesAreTextsAndNothingElse() {
        String attack = "<script>alert(1)</script>\"'><img src=x onerror=y>\u202E\u0000";
        Environment odd = new Environment(
                attack, attack, new ExchangeLevel(true, 65_535, 65_536, attack), Map.of(attack, attack));
        SampleCase test = SampleCase.of("odd-1", attack, attack, "CP-1-01");
        RunReport run = Samples.run(
                odd,
                List.of(
                        Samples.result(test, 1, new Verdict.Failed(attack, attack, attack), Samples.selecting()),
                        Samples.result(
                                SampleCase.of("odd-2", attack, attack, "CP-1-01"),
                                1,
                                new Verdict.NotApplicable(attack),
                                List.of())));
        assertThat(html(run))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("\u202E")
                .contains("\\u202E");
        assertThat(Xml.elements(Xml.parsed(xml(run)), "script")).isEmpty();
    }

    @Test
    void nothingIsFetched() {
        assertThat(html(Samples.run()).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain(" src=")
                .doesNotContain(" style=")
                .doesNotContain("<script")
                .doesNotContain("<form");
    }

    @Test
    void twoThousandCasesAreAllThere() {
        String html = html(Samples.large(2_000));
        assertThat(html.length()).isLessThan(MOST);
        assertThat(html).contains("id=\"c-case-00000\"", "id=\"c-case-01999\"").contains("passed 1,960", "failed 40");
        assertThat(html.split("class=\"case ", -1)).hasSize(2_001);
    }

    /** Twenty thousand do not fit: what failed is there first, and of the rest it is said how many are not. */
    @Test
    void thePageStaysSmallAndSaysWhatIsLeftOut() {
        String html = html(Samples.large(20_000));
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST);
        assertThat(html)
                .contains("cases are left out here for the size of the page")
                .contains("id=\"c-case-19957\"");
    }

    @Test
    void thePageStaysSmallAlsoWhenEverythingFails() {
        List<CaseResult> failed = Samples.large(8_000).results().stream()
                .map(result -> Samples.result(
                        (SampleCase) result.test(), 1, new Verdict.Failed("署名".repeat(100), "e", "r"), result.trace()))
                .toList();
        String html = html(Samples.run(Samples.SHORT_READER, failed));
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST);
        assertThat(html).contains("cases are left out here for the size of the page");
    }

    @Test
    void longTextsAreCut() {
        List<String> notes = List.of("n".repeat(200_000));
        SampleCase test = SampleCase.of("long-1", "long", "t".repeat(5_000), "CP-1-01");
        List<CaseResult> results = new ArrayList<>();
        results.add(new CaseResult(
                test,
                1,
                new Verdict.Failed("s".repeat(1_000_000), "e".repeat(1_000_000), "r".repeat(1_000_000)),
                Duration.ZERO,
                List.of(),
                notes));
        assertThat(html(Samples.run(Samples.SHORT_READER, results)))
                .hasSizeLessThan(60_000)
                .contains("e… (140,0");
    }

    @Test
    void theSameRunGivesTheSamePage() {
        assertThat(html(Samples.run())).isEqualTo(html(Samples.run()));
    }

    private static String html(RunReport run) {
        return new String(ReportPage.write(ReportMaker.of(run)), StandardCharsets.UTF_8);
    }

    /** HTML as written here becomes XML when the elements without an end get one. */
    private static String xml(RunReport run) {
        return html(run)
                .replaceFirst("<!DOCTYPE html>", "")
                .replaceAll("<(meta|input|br)([^>]*)>", "<$1$2/>")
                .replaceAll(" (open|checked)([ />])", " $1=\"\"$2");
    }

    private static String chip(Element row) {
        return ((Element) row.getElementsByTagName("span").item(0)).getTextContent();
    }
}
