package org.plumbline.reports.exam.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.reports.page.Html;
import org.w3c.dom.Element;

/** Formulas of a text as objects of which CSS knows the size, and which are drawn by their LaTeX. */
final class FormulaDrawer implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final int KEPT = 5000;

    private final Map<String, DrawnFormula> drawn = new HashMap<>();

    FormulaDrawer() {
        PaperFont.forFormulas();
    }

    /** The place of a formula in HTML. */
    String place(String latex) {
        return "<object data=\"formula\" title=\"" + Html.escape(latex) + "\" style=\"" + formula(latex).style()
                + "\"></object>";
    }

    /** One at a time: the library's layout depends on what others lay out meanwhile. */
    private synchronized DrawnFormula formula(String latex) {
        DrawnFormula formula = drawn.get(latex);
        if (formula == null) {
            formula = new DrawnFormula(latex);
            if (drawn.size() < KEPT) {
                drawn.put(latex, formula);
            }
        }
        return formula;
    }

    private synchronized void draw(DrawnFormula formula, Graphics2D graphics) {
        formula.draw(graphics);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getNodeName().equals("object");
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
            OutputDevice device, RenderingContext context, int dotsPerPixel) {
        DrawnFormula formula = formula(element.getAttribute("title"));
        device.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel,
                graphics -> draw(formula, graphics));
        return Map.of();
    }
}
