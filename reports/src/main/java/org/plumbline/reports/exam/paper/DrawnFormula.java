package org.plumbline.reports.exam.paper;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import net.sourceforge.jeuclid.MathMLParserSupport;
import net.sourceforge.jeuclid.context.LayoutContextImpl;
import net.sourceforge.jeuclid.context.Parameter;
import net.sourceforge.jeuclid.layout.JEuclidView;
import org.plumbline.reports.page.MathMl;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A formula as strokes and letters, for formats that know no MathML. Lengths are in CSS pixels. */
final class DrawnFormula {

    private static final float SIZE = 14;
    private static final List<Parameter> FONTS = List.of(Parameter.FONTS_SERIF, Parameter.FONTS_DOUBLESTRUCK,
            Parameter.FONTS_FRAKTUR, Parameter.FONTS_MONOSPACED, Parameter.FONTS_SANSSERIF, Parameter.FONTS_SCRIPT);

    /** Accents that combine with a letter before them, as those that stand alone, which is how they are drawn. */
    private static final Map<String, String> ACCENTS = Map.of("\u0302", "\u02c6", "\u0304", "\u00af", "\u0303",
            "\u02dc", "\u0307", "\u02d9");

    private static final Set<String> BRACKETS = Set.of("(", ")", "[", "]", "{", "}", "|");
    private static final Set<String> HIGH = Set.of("mfrac", "mtable", "munder", "munderover", "msubsup");

    private final JEuclidView view;
    private final float ascent;
    private final String style;

    /**
     * Lays it out, which only one thread may do at a time.
     *
     * @throws IllegalArgumentException if it is no formula
     */
    DrawnFormula(String latex) {
        LayoutContextImpl context = new LayoutContextImpl(LayoutContextImpl.getDefaultLayoutContext());
        FONTS.forEach(kind -> context.setParameter(kind, PaperFont.FAMILIES));
        context.setParameter(Parameter.MATHSIZE, SIZE);
        try {
            Document document = MathMLParserSupport.parseString(alone(MathMl.of(latex)));
            NodeList operators = document.getElementsByTagName("mo");
            for (int i = 0; i < operators.getLength(); i++) {
                unstretched((Element) operators.item(i));
            }
            view = new JEuclidView(document, context, null);
        } catch (SAXException | ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("MathML that was just made", impossible);
        }
        ascent = view.getAscentHeight();
        style = String.format(Locale.ROOT, "width: %.2fpx; height: %.2fpx; vertical-align: %.2fpx", view.getWidth(),
                ascent + view.getDescentHeight(), -view.getDescentHeight());
    }

    /** Brackets around what is no higher than a letter are letters, too: those that stretch come too near to it. */
    private static void unstretched(Element operator) {
        Element row = (Element) operator.getParentNode();
        if (BRACKETS.contains(operator.getTextContent())
                && HIGH.stream().allMatch(name -> row.getElementsByTagName(name).getLength() == 0)) {
            operator.setAttribute("stretchy", "false");
        }
    }

    private static String alone(String mathMl) {
        String alone = mathMl;
        for (Map.Entry<String, String> accent : ACCENTS.entrySet()) {
            alone = alone.replace(accent.getKey(), accent.getValue());
        }
        return alone;
    }

    /** How much room it needs, and how deep it hangs below the line. */
    String style() {
        return style;
    }

    /** Draws it with its upper left corner at the origin; that, too, one thread at a time. */
    void draw(Graphics2D graphics) {
        view.draw(graphics, 0, ascent);
    }
}
