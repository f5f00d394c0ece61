package org.plumbline.reports.check;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;

/**
 * A check as CI servers read test results, in the form of Maven Surefire: a suite a target, a test case a function. A
 * subject that could not be run is one test case more, with an error.
 */
public final class JUnitXml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    public static String of(CheckReport report) {
        try {
            JUnitXml writer = new JUnitXml();
            writer.suite(report);
            return writer.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("text written into memory", impossible);
        }
    }

    private void suite(CheckReport report) throws XMLStreamException {
        long failures = report.functions().stream().filter(verdict -> verdict.grade().failure()).count();
        int errors = report.unrunnable().isPresent() ? 1 : 0;
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attributes("name", report.target(), "time", seconds(report.seconds().all()),
                "tests", Integer.toString(report.functions().size() + errors),
                "errors", Integer.toString(errors),
                "skipped", Long.toString(report.functions().size() - report.present()),
                "failures", Long.toString(failures));
        properties(report);
        if (report.unrunnable().isPresent()) {
            testCase(report, "(start)");
            element("error", "could not be run", "unrunnable", report.unrunnable().get());
            xml.writeEndElement();
        }
        for (FunctionVerdict verdict : report.functions()) {
            testCase(report, verdict.function());
            result(verdict);
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.writeCharacters("\n");
        xml.flush();
    }

    private void properties(CheckReport report) throws XMLStreamException {
        xml.writeStartElement("properties");
        property("profile", Words.profile(report));
        property("precision", report.precision());
        property("seed", Long.toString(report.seed()));
        property("language", report.language());
        property("confinement", report.confinement());
        property("printed", report.printed());
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attributes("name", name, "value", value);
    }

    private void testCase(CheckReport report, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        // Functions are called in batches, so that none has a time of its own.
        attributes("name", name, "classname", report.profile(), "time", "0");
    }

    private void result(FunctionVerdict verdict) throws XMLStreamException {
        if (verdict.grade() == Grade.MISSING) {
            xml.writeEmptyElement("skipped");
            attributes("message", verdict.headline());
        } else if (verdict.grade().failure()) {
            element("failure", verdict.grade().words() + ": " + Words.diagnosis(verdict), verdict.grade().name(),
                    Words.diagnosis(verdict) + "\n" + verdict.counterexample().map(Listing::of).orElse(""));
        }
    }

    private void element(String name, String message, String type, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes("message", message, "type", type);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1].replaceAll("\\s+", " "));
        }
    }

    private static String seconds(double seconds) {
        return String.format("%.3f", seconds);
    }
}
