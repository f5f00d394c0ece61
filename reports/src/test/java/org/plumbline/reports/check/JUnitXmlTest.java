package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.plumbline.properties.check.CheckReport;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitXmlTest {

    private static Element suite(CheckReport report) throws Exception {
        byte[] xml = JUnitXml.of(report).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    private static List<Element> all(Element suite, String name) {
        NodeList nodes = suite.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** What Surefire's schema requires of a suite and its cases, and numbers that add up. */
    private static void assertWellFormed(Element suite) {
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("name")).isNotEmpty();
        assertThat(all(suite, "testcase")).hasSize(Integer.parseInt(suite.getAttribute("tests")));
        assertThat(all(suite, "failure")).hasSize(Integer.parseInt(suite.getAttribute("failures")));
        assertThat(all(suite, "error")).hasSize(Integer.parseInt(suite.getAttribute("errors")));
        assertThat(all(suite, "skipped")).hasSize(Integer.parseInt(suite.getAttribute("skipped")));
        assertThat(Double.parseDouble(suite.getAttribute("time"))).isNotNegative();
        assertThat(all(suite, "testcase")).allSatisfy(test -> {
            assertThat(test.getAttribute("name")).isNotEmpty();
            assertThat(test.getAttribute("classname")).isNotEmpty();
            assertThat(Double.parseDouble(test.getAttribute("time"))).isZero();
            assertThat(test.getParentNode()).isSameAs(suite);
            assertThat(test.getElementsByTagName("*").getLength()).isLessThanOrEqualTo(1);
        });
        assertThat(all(suite, "failure")).allSatisfy(failure -> assertThat(failure.getAttribute("type")).isNotEmpty());
    }

    @Test
    void theAttributesAddUp() throws Exception {
        Element suite = suite(Samples.full());
        assertWellFormed(suite);
        assertThat(suite.getAttribute("tests")).isEqualTo("11");
        assertThat(suite.getAttribute("failures")).isEqualTo("7");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
    }

    @Test
    void aFailureHasItsMessageAndItsCounterexample() throws Exception {
        Element failure = all(suite(Samples.full()), "failure").get(0);
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("batchnorm_backward");
        assertThat(failure.getAttribute("message")).isEqualTo("wrong: the variance is treated as a constant");
        assertThat(failure.getAttribute("type")).isEqualTo("KNOWN_DEFECT");
        assertThat(failure.getTextContent()).contains("x (2, 1) = [[1], [3]]", "dx = [[0.5], [-0.5]]",
                "import numpy as np");
    }

    @Test
    void whatCouldNotBeRunIsAnError() throws Exception {
        Element suite = suite(Samples.report("a.py", Optional.of("SyntaxError: <module>")));
        assertWellFormed(suite);
        assertThat(all(suite, "error").get(0).getTextContent()).isEqualTo("SyntaxError: <module>");
    }

    @Test
    void hostileTextIsText() throws Exception {
        Element suite = suite(Legible.of(Samples.hostile()));
        assertWellFormed(suite);
        assertThat(suite.getAttribute("name")).contains("<script>alert(\"1\")</script>&amp;]]>");
    }
}
