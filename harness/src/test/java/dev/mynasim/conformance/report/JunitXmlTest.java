// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.RunReport;
import dev.mynasim.conformance.Verdict;
import dev.mynasim.page.Xml;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** junit.xml has the form that CI servers read, and says of each case what they count. */
class JunitXmlTest {
    @Test
    void itKeepsTheFormThatCiServersRead() throws Exception {
        Validator validator = validator();
        for (RunReport run : List.of(Samples.run(), Samples.passed(), hostile())) {
            assertThatCode(() -> validator.validate(source(xml(run)))).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> validator.validate(source(xml(Samples.run()).replace(" tests=\"6\"", ""))))
                .hasMessageContaining("tests");
        assertThatThrownBy(() -> validator.validate(source(xml(Samples.run()).replace("<skipped", "<ignored"))))
                .isInstanceOf(org.xml.sax.SAXException.class);
    }

    @Test
    void aSuiteCountsItsCases() {
        Element verify = suite("card-verify");
        assertThat(verify.getAttribute("tests")).isEqualTo("4");
        assertThat(verify.getAttribute("failures")).isEqualTo("1");
        assertThat(verify.getAttribute("errors")).isEqualTo("1");
        assertThat(verify.getAttribute("skipped")).isEqualTo("0");
        assertThat(suite("card-read").getAttribute("skipped")).isEqualTo("1");
        assertThat(suite("card-select").getAttribute("timestamp")).isEqualTo("2026-11-22T12:00:00");
    }

    @Test
    void eachVerdictHasItsElement() {
        Document document = Xml.parsed(xml(Samples.run()));
        Element failure = only(document, "failure");
        assertThat(failure.getAttribute("message")).isEqualTo("step 3: the answer is another one");
        assertThat(failure.getTextContent())
                .contains("expected: 63C2", "received: 63C3", "card-protocol.md 4.1", "CP-4.1-04");
        assertThat(failure.getParentNode().getTextContent()).contains("VERIFY", "(masked)");
        assertThat(only(document, "error").getAttribute("message")).contains("the card was taken out");
        assertThat(only(document, "skipped").getAttribute("message")).isEqualTo("the reader carries no extended APDUs");
        List<String> names = Xml.elements(document, "testcase")
                .map(test -> test.getAttribute("name"))
                .toList();
        assertThat(names)
                .hasSize(6)
                .contains(
                        "verify-0001: An empty VERIFY tells the tries",
                        "verify-0001 (repetition 2): An empty VERIFY tells the tries")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        String failure = only(Xml.parsed(xml(hostile())), "failure").getTextContent();
        assertThat(failure).contains("]]><script>&\uFFFD\uFFFD 署名");
    }

    private static RunReport hostile() {
        Environment odd = new Environment("pcsc", "<\u0000>&\"'", ExchangeLevel.EVERYTHING, Map.of());
        SampleCase test = SampleCase.of("odd-1", "odd <suite>", "]]>\u0001", "CP-1-01");
        return Samples.run(
                odd,
                List.of(Samples.result(
                        test, 1, new Verdict.Failed("]]><script>&\u0000\uFFFF 署名", "<a>", "</failure>"), List.of())));
    }

    private static Validator validator() throws Exception {
        URL schema = Objects.requireNonNull(JunitXml.class.getResource("schema/junit.xsd"));
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator();
    }

    private static StreamSource source(String xml) {
        return new StreamSource(new StringReader(xml));
    }

    private static String xml(RunReport run) {
        return new String(JunitXml.write(ReportMaker.of(run)), StandardCharsets.UTF_8);
    }

    private static Element suite(String name) {
        return Xml.elements(Xml.parsed(xml(Samples.run())), "testsuite")
                .filter(suite -> suite.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Element only(Document document, String element) {
        List<Element> found = Xml.elements(document, element).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
