package org.plumbline.reports.exam.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.fixtures.exam.Figure;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.page.Markdown;

/** The figures of a question, drawn. */
public final class Figures {

    private Figures() {
    }

    /**
     * A figure as an SVG element, in the colour of the text that it stands in.
     *
     * @param name by which a text places it, {@code ![what it shows](figure:name)}
     * @throws UnusableExam if one of its values cannot be computed
     */
    public static String svg(Instance instance, String name) throws UnusableExam {
        Figure figure = instance.question().figures().get(name);
        if (figure instanceof Figure.Graph graph) {
            return GraphDrawing.of(instance, graph);
        } else if (figure instanceof Figure.Regions regions) {
            return RegionDrawing.of(instance, regions);
        }
        return CurveDrawing.of(instance, (Figure.Curves) figure);
    }

    /** All of them by their names. */
    public static Map<String, String> of(Instance instance) throws UnusableExam {
        Map<String, String> drawn = new LinkedHashMap<>();
        for (String name : instance.question().figures().keySet()) {
            drawn.put(name, svg(instance, name));
        }
        return drawn;
    }

    /**
     * A text of a question as HTML, with values and figures in their places.
     *
     * @param markdown how texts become HTML
     * @throws UnusableExam if something cannot be computed, or a formula is none
     */
    public static String html(Instance instance, String text, Markdown markdown) throws UnusableExam {
        Map<String, String> placed = new LinkedHashMap<>();
        for (String name : instance.question().figures().keySet()) {
            if (text.contains("(figure:" + name + ")")) {
                placed.put(name, svg(instance, name));
            }
        }
        String filled = instance.fill(text);
        try {
            return markdown.page(filled, placed);
        } catch (IllegalArgumentException formula) {
            throw new UnusableExam(List.of(new Problem(instance.question().place(), formula.getMessage())));
        }
    }
}
