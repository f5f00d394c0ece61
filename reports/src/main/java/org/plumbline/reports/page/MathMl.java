package org.plumbline.reports.page;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;
import uk.ac.ed.ph.snuggletex.utilities.MessageFormatter;

/** Formulas of LaTeX as MathML, which browsers draw by themselves. */
public final class MathMl {

    private static final String SPACE = "http://www.w3.org/1998/Math/MathML";
    /** What begins with a hyphen that is meant as a minus. */
    private static final Set<String> MINUS_SIGNS = Set.of("mo", "mn");
    private static final String MINUS = "\u2212";
    private static final SnuggleEngine ENGINE = new SnuggleEngine();

    /** What the engine does not know, by what it does. */
    private static final Map<String, String> OTHER_NAMES = Map.of("\\operatorname", "\\mathrm", "\\text", "\\mbox",
            "\\dfrac", "\\frac", "\\tfrac", "\\frac", "\\lVert", "\\Vert ", "\\rVert", "\\Vert ", "\\|", "\\Vert ",
            "\\to", "\\rightarrow");
    /** Accents that combine with a letter before them, which browsers draw through the letter, by those above it. */
    private static final Map<String, String> ACCENTS = Map.of("\u0302", "^", "\u0303", "~", "\u0304", "\u00af",
            "\u0307", "\u02d9", "\u20d7", "\u2192");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[a-zA-Z]+|\\|)");

    private MathMl() {
    }

    /**
     * A formula.
     *
     * @param latex in LaTeX's mathematics mode, without its dollars
     * @throws IllegalArgumentException if it is none: what came, and what is wrong with it
     */
    public static String of(String latex) {
        SnuggleSession session = ENGINE.createSession();
        try {
            session.parseInput(new SnuggleInput("$" + known(latex) + "$"));
        } catch (IOException impossible) {
            throw new IllegalStateException("a text cannot be read", impossible);
        }
        NodeList tops = session.buildDOMSubtree();
        if (!session.getErrors().isEmpty() || tops == null || tops.getLength() != 1) {
            throw new IllegalArgumentException("formula: $" + latex + "$ came, LaTeX of mathematics is allowed"
                    + session.getErrors().stream().map(MessageFormatter::formatErrorAsString)
                            .reduce("", (all, one) -> all + "; " + one));
        }
        Node top = tops.item(0);
        tidy((Element) top);
        accented((Element) top);
        return text(top);
    }

    private static String known(String latex) {
        // What is less or greater would be taken for angle brackets within braces.
        String plain = latex.replace("<", "{<}").replace(">", "{>}");
        return COMMAND.matcher(plain).replaceAll(command -> Matcher.quoteReplacement(
                OTHER_NAMES.getOrDefault(command.group(), command.group())));
    }

    private static String text(Node node) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(node), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("a tree cannot be written", impossible);
        }
    }

    /** Writes out the parentheses of {@code mfenced}, which MathML Core has no more, and hyphens as minus signs. */
    private static void tidy(Element element) {
        for (Element child : children(element)) {
            tidy(child);
        }
        if (MINUS_SIGNS.contains(element.getLocalName()) && element.getTextContent().startsWith("-")) {
            element.setTextContent(MINUS + element.getTextContent().substring(1));
        }
        if (element.getLocalName().equals("mfenced")) {
            Document document = element.getOwnerDocument();
            Element row = document.createElementNS(SPACE, "mrow");
            row.appendChild(operator(document, element.getAttribute("open")));
            List<Element> children = children(element);
            for (int i = 0; i < children.size(); i++) {
                if (i > 0) {
                    row.appendChild(operator(document, ","));
                }
                row.appendChild(children.get(i));
            }
            row.appendChild(operator(document, element.getAttribute("close")));
            element.getParentNode().replaceChild(row, element);
        }
    }

    /** Puts signs that stand by themselves for those that combine, which browsers draw beside what they belong to. */
    private static void accented(Element element) {
        children(element).forEach(MathMl::accented);
        if (element.getLocalName().equals("mover") && children(element).size() == 2) {
            Element accent = children(element).get(1);
            accent.setTextContent(ACCENTS.getOrDefault(accent.getTextContent(), accent.getTextContent()));
        }
    }

    private static Element operator(Document document, String text) {
        Element operator = document.createElementNS(SPACE, "mo");
        operator.setTextContent(text);
        return operator;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }
}
