package org.plumbline.reports.exam.paper;

import java.io.InputStream;
import java.net.URI;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schema of QTI 2.1 as IMS published it, with those of MathML and XML that it needs, which JQTI+ brings along. */
final class QtiSchema {

    private static final String CATALOGUE = "/uk/ac/ed/ph/jqtiplus/xml-catalog/";
    private static final String PLACE = "http://www.imsglobal.org/xsd/imsqti_v2p1.xsd";

    private QtiSchema() {
    }

    static Schema load() throws SAXException, ReflectiveOperationException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        DOMImplementationLS inputs =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            if (systemId == null) {
                return null;
            }
            String place = URI.create(base == null ? PLACE : base).resolve(systemId).toString();
            LSInput input = inputs.createLSInput();
            input.setSystemId(place);
            input.setByteStream(open(place));
            return input;
        });
        return factory.newSchema(new StreamSource(open(PLACE), PLACE));
    }

    private static InputStream open(String place) {
        InputStream in = QtiSchema.class.getResourceAsStream(place.replaceFirst("^https?://", CATALOGUE));
        if (in == null) {
            throw new IllegalStateException("no schema is bundled for " + place);
        }
        return in;
    }
}
