package org.plumbline.reports.exam.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/**
 * A part of a question as an item of QTI 2.1.
 *
 * @param id of the item in its test
 */
record QtiItem(String id, Asked asked, AskedPart part, Asking asking, Markdown markdown) {

    private static final String SPACE = "xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"";

    static QtiItem of(String id, Asked asked, AskedPart part, Markdown markdown) throws UnusableExam {
        return new QtiItem(id, asked, part, Asking.of(asked.key().instance(), part), markdown);
    }

    /** Its file. */
    String xml() {
        QtiResponse response = new QtiResponse(asking, part.part().points());
        return Xml.DECLARATION + Xml.element("assessmentItem " + SPACE + " identifier=\"" + id + "\" title=\""
                + Html.escape(asked.name(part)) + "\" label=\"" + asked.question().id() + "." + part.part().id()
                + "\" adaptive=\"false\" timeDependent=\"false\"", response.declarations() + outcome("SCORE", "0")
                + outcome("MAXSCORE", Points.number(part.part().points())) + Xml.element("itemBody", body())
                + response.processing());
    }

    private static String outcome(String name, String value) {
        return Xml.element("outcomeDeclaration identifier=\"" + name + "\" cardinality=\"single\" baseType=\"float\"",
                Xml.element("defaultValue", Xml.element("value", value)));
    }

    /** What is shown, and apart from it what only those see who score. */
    private String body() {
        return Xml.element("div", markdown.page(PaperText.of(asked, part, asking),
                ImageData.inHtml(asked.figures()))) + interaction()
                + Xml.element("rubricBlock view=\"scorer tutor author\"", markdown.page(KeyText.part(part)));
    }

    private String interaction() {
        if (asking instanceof Asking.Options options) {
            return Xml.element("choiceInteraction responseIdentifier=\"" + QtiResponse.NAME
                    + "\" shuffle=\"false\" maxChoices=\"" + (options.several() ? 0 : 1) + "\"",
                    options.options().stream().map(option -> Xml.element("simpleChoice identifier=\""
                            + QtiResponse.choice(option) + "\"", markdown.page("(" + option.id() + ") "
                                    + option.text()))).collect(Collectors.joining()));
        } else if (asking instanceof Asking.Grid grid) {
            StringBuilder rows = new StringBuilder();
            int number = 0;
            for (List<BigDecimal> row : grid.rows()) {
                StringBuilder cells = new StringBuilder();
                for (int column = 0; column < row.size(); column++) {
                    cells.append(Xml.element("td", entry(QtiResponse.cell(number++))));
                }
                rows.append(Xml.element("tr", cells.toString()));
            }
            return Xml.element("table", Xml.element("tbody", rows.toString()));
        } else if (asking instanceof Asking.Essay essay) {
            return (essay.given().isEmpty() ? "" : Xml.text("pre", essay.given()))
                    + Xml.element("extendedTextInteraction responseIdentifier=\"" + QtiResponse.NAME
                            + "\" expectedLines=\"10\" format=\"plain\"", "");
        }
        return Xml.element("p", entry(QtiResponse.NAME));
    }

    private static String entry(String response) {
        return "<textEntryInteraction responseIdentifier=\"" + response + "\" expectedLength=\"20\"/>";
    }
}
