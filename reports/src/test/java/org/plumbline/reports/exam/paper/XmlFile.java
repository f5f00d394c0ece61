package org.plumbline.reports.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is in a file of XML, by XPath. */
record XmlFile(Document document) {

    static XmlFile of(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return new XmlFile(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
    }

    List<String> all(String path) throws XPathExpressionException {
        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent().strip()).toList();
    }

    String one(String path) throws XPathExpressionException {
        assertThat(all(path)).as(path).hasSize(1);
        return all(path).get(0);
    }
}
