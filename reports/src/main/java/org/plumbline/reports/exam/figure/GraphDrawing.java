package org.plumbline.reports.exam.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.fixtures.exam.Figure;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;

/** Draws a graph from left to right. */
final class GraphDrawing {

    private static final double HEIGHT = 30;
    private static final double ROW = 54;
    private static final double GAP = 56;
    private static final double MARGIN = 12;
    private static final double HEAD = 8;
    /** Where on an edge its label stands: nearer to its begin, where edges to one node are still apart. */
    private static final double LABEL = 0.4;

    private final Instance instance;
    private final Figure.Graph graph;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Point> places = new LinkedHashMap<>();
    private final Svg svg = new Svg();

    private GraphDrawing(Instance instance, Figure.Graph graph) {
        this.instance = instance;
        this.graph = graph;
    }

    static String of(Instance instance, Figure.Graph graph) throws UnusableExam {
        return new GraphDrawing(instance, graph).drawn();
    }

    private String drawn() throws UnusableExam {
        for (Map.Entry<String, String> node : graph.nodes().entrySet()) {
            labels.put(node.getKey(), instance.fill(node.getValue()));
        }
        double gap = GAP;
        for (Figure.Edge edge : graph.edges()) {
            gap = Math.max(gap, GAP / 2 + Svg.width(instance.fill(edge.label().orElse(""))));
        }
        Layers layers = new Layers(graph);
        int rows = layers.columns().stream().mapToInt(List::size).max().orElse(1);
        double left = MARGIN;
        for (List<String> column : layers.columns()) {
            double width = column.stream().mapToDouble(this::width).max().orElse(0);
            for (String name : column) {
                places.put(name, new Point(left + width / 2,
                        MARGIN + ROW * (rows / 2.0 + Layers.fromTheMiddle(column).applyAsDouble(name))));
            }
            left += width + gap;
        }
        for (int i = 0; i < graph.edges().size(); i++) {
            edge(layers.paths().get(i), graph.edges().get(i).label());
        }
        labels.forEach((name, label) -> svg.box(places.get(name), width(name), HEIGHT)
                .text(places.get(name), label, Svg.Anchor.MIDDLE));
        return svg.drawn(left - gap + MARGIN, ROW * rows + 2 * MARGIN);
    }

    private double width(String name) {
        return labels.containsKey(name) ? Math.max(HEIGHT, Svg.width(labels.get(name)) + HEIGHT / 2) : 0;
    }

    private void edge(List<String> path, Optional<String> label) throws UnusableExam {
        Point from = places.get(path.get(0)).moved(width(path.get(0)) / 2, 0);
        StringBuilder commands = new StringBuilder("M" + from);
        Point before = from;
        for (String name : path.subList(1, path.size())) {
            Point to = places.get(name).moved(-width(name) / 2 - (labels.containsKey(name) ? HEAD : 0), 0);
            double half = (before.x() + to.x()) / 2;
            commands.append(path.size() == 2 ? " L" : " C" + new Point(half, before.y()) + " "
                    + new Point(half, to.y()) + " ").append(to);
            if (before == from && label.isPresent()) {
                label(from, to, instance.fill(label.get()));
            }
            before = to;
        }
        svg.path(commands.toString(), "").polygon(List.of(before.moved(HEAD, 0), before.moved(0, HEAD / 2),
                before.moved(0, -HEAD / 2)), "");
    }

    /** Above a line, so far that it clears it. */
    private void label(Point from, Point to, String label) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.hypot(dx, dy);
        double away = (Math.abs(dy) * Svg.width(label) / 2 + dx * HEAD) / length + 2;
        svg.text(from.towards(to, LABEL).moved(away * dy / length, -away * dx / length), label, Svg.Anchor.MIDDLE);
    }
}
