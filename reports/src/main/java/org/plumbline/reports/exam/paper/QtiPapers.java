package org.plumbline.reports.exam.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/** Content packages of IMS QTI 2.1: a test, an item for each part, and the manifest of both. */
record QtiPapers(Markdown markdown) implements PaperWriter {

    private static final String QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static final String TEST = "test.xml";
    /** Of every file in a package, which is the same at any time: the first that the format knows. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public List<PaperFile> files(Paper paper) throws UnusableExam {
        Map<String, String> items = new LinkedHashMap<>();
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < paper.questions().size(); i++) {
            Asked asked = paper.questions().get(i);
            StringBuilder references = new StringBuilder();
            for (int j = 0; j < asked.parts().size(); j++) {
                String id = "Q" + (i + 1) + "P" + (j + 1);
                items.put(id, QtiItem.of(id, asked, asked.parts().get(j), markdown).xml());
                references.append("<assessmentItemRef identifier=\"").append(id).append("\" href=\"").append(file(id))
                        .append("\"/>\n");
            }
            sections.append(Xml.element("assessmentSection identifier=\"Q" + (i + 1) + "\" title=\""
                    + Html.escape(asked.question().title()) + "\" visible=\"true\"", references.toString()));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("imsmanifest.xml", manifest(items.keySet()));
        files.put(TEST, test(paper, sections.toString()));
        items.forEach((id, xml) -> files.put(file(id), xml));
        return List.of(new PaperFile(PaperFile.Shelf.BANKS, "qti21.zip", zip(files)));
    }

    private static String file(String id) {
        return "items/" + id + ".xml";
    }

    private static String test(Paper paper, String sections) {
        return Xml.DECLARATION + Xml.element("assessmentTest xmlns=\"" + QTI + "\" identifier=\"T_"
                + paper.name().replaceAll("[^A-Za-z0-9_-]", "_") + "\" title=\"" + Html.escape(paper.title()) + "\"",
                Xml.element("outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"",
                        Xml.element("defaultValue", Xml.element("value", "0")))
                + Xml.element("testPart identifier=\"PART\" navigationMode=\"nonlinear\" "
                        + "submissionMode=\"simultaneous\"", sections)
                + Xml.element("outcomeProcessing", Xml.element("setOutcomeValue identifier=\"SCORE\"",
                        Xml.element("sum", "<testVariables variableIdentifier=\"SCORE\"/>"))));
    }

    private static String manifest(Iterable<String> items) {
        StringBuilder needed = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        for (String id : items) {
            needed.append("<dependency identifierref=\"").append(id).append("\"/>\n");
            resources.append(resource(id, "imsqti_item_xmlv2p1", file(id), ""));
        }
        return Xml.DECLARATION + Xml.element("manifest xmlns=\"" + PACKAGE + "\" identifier=\"MANIFEST\"",
                Xml.element("metadata", Xml.element("schema", "QTIv2.1 Package")
                        + Xml.element("schemaversion", "1.0.0")) + "<organizations/>\n" + Xml.element("resources",
                                resource("TEST", "imsqti_test_xmlv2p1", TEST, needed.toString()) + resources));
    }

    private static String resource(String id, String type, String file, String needed) {
        return Xml.element("resource identifier=\"" + id + "\" type=\"" + type + "\" href=\"" + file + "\"",
                "<file href=\"" + file + "\"/>\n" + needed);
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a file in memory", impossible);
        }
        return bytes.toByteArray();
    }
}
