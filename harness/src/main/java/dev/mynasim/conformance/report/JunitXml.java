// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code junit.xml}, in the form that Jenkins, GitLab and others read ({@code schema/junit.xsd} beside this class). */
final class JunitXml {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int LONGEST_MESSAGE = 1_000;

    private final XMLStreamWriter out;

    private JunitXml(XMLStreamWriter out) {
        this.out = out;
    }

    /** The file. */
    static byte[] write(ReportData data) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            new JunitXml(out).document(data);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("what is written into memory can be written", e);
        }
        return file.toByteArray();
    }

    private void document(ReportData data) throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeCharacters("\n");
        out.writeStartElement("testsuites");
        attribute("name", "MynaSim conformance");
        counts(data.cases());
        out.writeCharacters("\n");
        Map<String, List<CaseEntry>> suites = new LinkedHashMap<>();
        data.cases().forEach(entry -> suites.computeIfAbsent(entry.suite(), name -> new ArrayList<>())
                .add(entry));
        for (Map.Entry<String, List<CaseEntry>> suite : suites.entrySet()) {
            suite(data, suite.getKey(), suite.getValue());
        }
        out.writeEndElement();
        out.writeCharacters("\n");
        out.writeEndDocument();
    }

    private void suite(ReportData data, String name, List<CaseEntry> cases) throws XMLStreamException {
        out.writeStartElement("testsuite");
        attribute("name", name);
        counts(cases);
        attribute("skipped", String.valueOf(Summary.of(cases).notApplicable()));
        attribute("timestamp", data.run().started().replaceAll("(\\.\\d+)?Z$", ""));
        out.writeStartElement("properties");
        property("suiteVersion", data.run().suiteVersion());
        property("vectorDigest", data.run().vectorDigest());
        property("runner", data.environment().runner());
        property("reader", data.environment().reader());
        property("exchangeLevel", data.environment().level().words());
        property("persona", data.personas());
        property("profile", data.profiles());
        property("atr", data.run().atr());
        property("seed", data.run().seed());
        property("complete", String.valueOf(data.run().complete()));
        out.writeEndElement();
        out.writeCharacters("\n");
        for (CaseEntry entry : cases) {
            testCase(entry);
        }
        out.writeEndElement();
        out.writeCharacters("\n");
    }

    private void testCase(CaseEntry entry) throws XMLStreamException {
        String again = entry.repetition() > 1 ? " (repetition " + entry.repetition() + ")" : "";
        out.writeStartElement("testcase");
        attribute("name", entry.id() + again + ": " + entry.title());
        attribute("classname", "conformance." + entry.suite());
        attribute("time", seconds(entry.nanoseconds()));
        attribute("status", entry.verdict());
        switch (entry.kind()) {
            case PASSED -> {}
            case TOLERATED -> text("system-out", "tolerated: " + entry.sentence());
            case NOT_APPLICABLE -> {
                out.writeStartElement("skipped");
                attribute("message", entry.sentence());
                out.writeEndElement();
            }
            case FAILED -> problem("failure", entry);
            case BROKEN -> problem("error", entry);
        }
        out.writeEndElement();
        out.writeCharacters("\n");
    }

    private void problem(String element, CaseEntry entry) throws XMLStreamException {
        out.writeStartElement(element);
        attribute("message", Texts.cut(entry.sentence(), LONGEST_MESSAGE));
        attribute("type", entry.verdict());
        String compared = entry.kind() == VerdictKind.FAILED
                ? "\nexpected: " + entry.expected() + "\nreceived: " + entry.received()
                : "";
        characters(entry.sentence() + compared + "\nsource: " + entry.source() + "\nrequirements: "
                + String.join(", ", entry.requirements()) + "\n");
        out.writeEndElement();
        String trace = entry.steps().stream().map(Step::lines).collect(Collectors.joining());
        String notes = entry.notes().stream().map(note -> note + "\n").collect(Collectors.joining());
        if (!trace.isEmpty() || !notes.isEmpty()) {
            text("system-out", notes + trace);
        }
    }

    private void counts(List<CaseEntry> cases) throws XMLStreamException {
        Summary summary = Summary.of(cases);
        attribute("tests", String.valueOf(summary.results()));
        attribute("failures", String.valueOf(summary.failed()));
        attribute("errors", String.valueOf(summary.broken()));
        attribute(
                "time", seconds(cases.stream().mapToLong(CaseEntry::nanoseconds).sum()));
    }

    private void property(String name, String value) throws XMLStreamException {
        out.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void text(String element, String content) throws XMLStreamException {
        out.writeStartElement(element);
        characters(content);
        out.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, allowed(value));
    }

    private void characters(String text) throws XMLStreamException {
        out.writeCharacters(allowed(text));
    }

    /** What XML 1.0 cannot hold becomes the sign for no character. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints()
                .map(point ->
                        (point >= ' ' || point == '\n' || point == '\t') && (point & 0xFFFE) != 0xFFFE ? point : 0xFFFD)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.6f", nanoseconds / NANOS_PER_SECOND);
    }
}
