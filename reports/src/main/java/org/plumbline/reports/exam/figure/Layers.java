package org.plumbline.reports.exam.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.plumbline.fixtures.exam.Figure;

/**
 * The nodes of a graph without cycles in columns: each stands behind all that lead to it, by the longest path, and
 * inputs right before what they lead to. A long edge has a place of its own in each column that it crosses. Within a
 * column, each is ordered by the mean place of its neighbours, so that few edges cross.
 */
final class Layers {

    private static final int SWEEPS = 4;

    private final Figure.Graph graph;
    private final Map<String, Integer> column = new LinkedHashMap<>();
    private final List<List<String>> columns = new ArrayList<>();
    private final List<List<String>> paths = new ArrayList<>();

    Layers(Figure.Graph graph) {
        this.graph = graph;
        graph.nodes().keySet().forEach(this::place);
        graph.nodes().keySet().forEach(this::pull);
        graph.nodes().keySet().forEach(node -> put(node, column.get(node)));
        graph.edges().forEach(this::lead);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 1; i < columns.size(); i++) {
                order(columns.get(i), columns.get(i - 1));
            }
            for (int i = columns.size() - 2; i >= 0; i--) {
                order(columns.get(i), columns.get(i + 1));
            }
        }
    }

    /** Nodes, and places of long edges, from top to bottom in columns from left to right. */
    List<List<String>> columns() {
        return columns;
    }

    /** What each edge goes through, in the order of the graph's edges: nodes at its ends, places in between. */
    List<List<String>> paths() {
        return paths;
    }

    private int place(String node) {
        if (!column.containsKey(node)) {
            column.put(node, graph.edges().stream().filter(edge -> edge.to().equals(node))
                    .mapToInt(edge -> place(edge.from()) + 1).max().orElse(0));
        }
        return column.get(node);
    }

    private void pull(String node) {
        if (graph.edges().stream().noneMatch(edge -> edge.to().equals(node))) {
            graph.edges().stream().filter(edge -> edge.from().equals(node)).mapToInt(edge -> column.get(edge.to()))
                    .min().ifPresent(first -> column.put(node, first - 1));
        }
    }

    private void put(String name, int where) {
        while (columns.size() <= where) {
            columns.add(new ArrayList<>());
        }
        columns.get(where).add(name);
    }

    private void lead(Figure.Edge edge) {
        List<String> path = new ArrayList<>(List.of(edge.from()));
        for (int between = column.get(edge.from()) + 1; between < column.get(edge.to()); between++) {
            path.add("edge " + paths.size() + " in column " + between);
            put(path.get(path.size() - 1), between);
        }
        path.add(edge.to());
        paths.add(path);
    }

    private void order(List<String> names, List<String> beside) {
        Map<String, Double> places = new LinkedHashMap<>();
        for (String name : names) {
            places.put(name, paths.stream().flatMap(path -> neighbours(path, name).stream())
                    .filter(beside::contains).mapToDouble(fromTheMiddle(beside)).average()
                    .orElse(fromTheMiddle(names).applyAsDouble(name)));
        }
        names.sort(Comparator.comparing(places::get));
    }

    private static List<String> neighbours(List<String> path, String name) {
        int at = path.indexOf(name);
        return at < 0 ? List.of() : path.subList(Math.max(0, at - 1), Math.min(path.size(), at + 2));
    }

    /** How far below the middle of its column something stands, in places. */
    static ToDoubleFunction<String> fromTheMiddle(List<String> names) {
        return name -> names.indexOf(name) - (names.size() - 1) / 2.0;
    }
}
