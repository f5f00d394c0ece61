package org.plumbline.reports.exam.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Expressions;
import org.plumbline.reports.page.Markdown;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FiguresTest {

    private static final String QUESTION = """
            id: q
            title: Drawn
            text: |
              ![The graph of ${{n}}$](figure:graph) ![A triangle](figure:triangle) ![Losses](figure:losses)
            parameters: {n: {from: 2, to: 9, original: 3}}
            figures:
              graph:
                kind: graph
                nodes: {x: 'x = {{n}}', w: w_1, h: h, y: 'y < 1'}
                edges: [{from: x, to: h, label: a_2}, {from: w, to: h}, {from: h, to: y}, {from: x, to: y}]
              triangle:
                kind: regions
                x: {label: x_1, from: 0, to: 2 * n}
                y: {label: x_2, from: 0, to: 2 * n}
                borders: [{line: "[1, 0, -1]"}, {line: "[0, 1, -1]"}, {line: "[1, 1, -n - 2]", label: slanted}]
                where: x >= 1 && y >= 1 && x + y <= n + 2
                marks: [{at: "[n, 1]", label: corner}]
              losses:
                kind: curves
                x: {label: step, from: 0, to: 10}
                y: {label: loss, from: 0, to: 8}
                curves: [{label: square, of: x * x}, {label: few, points: "[[0, 8], [10, 0]]"}]
            parts:
              - id: a
                points: 1
                answer: {kind: prose, points: [one]}
                evidence: []
            """;

    private static Instance instance(String yaml) throws UnusableExam {
        ExamReader.Read read = new ExamReader(file -> file.equals(ExamReader.FILE)
                ? "id: e\ntitle: One question\nquestions: [q.yaml]\n" : yaml).read();
        assertThat(read.problems()).isEmpty();
        return Instance.original(read.exam().questions().get(0), new Expressions());
    }

    private static Document drawn(String name) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(
                new StringReader(Figures.svg(instance(QUESTION), name))));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static Map<String, Point> texts(Document svg) {
        Map<String, Point> texts = new LinkedHashMap<>();
        elements(svg, "text").forEach(text -> texts.put(text.getTextContent().replace("\u200b", ""),
                new Point(number(text, "x"), number(text, "y"))));
        return texts;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Point> points(String commands) {
        List<Point> points = new ArrayList<>();
        for (String pair : commands.replaceAll("[MLC]", "").strip().split("\\s+")) {
            points.add(new Point(Double.parseDouble(pair.split(",")[0]), Double.parseDouble(pair.split(",")[1])));
        }
        return points;
    }

    @Test
    void edgesOfAGraphLeadToTheRight() throws Exception {
        Document svg = drawn("graph");
        Map<String, Point> texts = texts(svg);
        assertThat(texts).containsOnlyKeys("x = 3", "w1", "h", "y < 1", "a2");
        assertThat(texts.get("x = 3").x()).isLessThan(texts.get("h").x());
        assertThat(texts.get("w1").x()).isLessThan(texts.get("h").x());
        assertThat(texts.get("h").x()).isLessThan(texts.get("y < 1").x());
        assertThat(elements(svg, "path")).hasSize(4).allSatisfy(edge -> {
            List<Point> path = points(edge.getAttribute("d"));
            assertThat(path.get(0).x()).isLessThan(path.get(path.size() - 1).x());
        });
    }

    /** What a long edge goes by has room: it crosses no node's box. */
    @Test
    void aLongEdgeGoesRoundTheNodesBetween() throws Exception {
        Document svg = drawn("graph");
        double h = texts(svg).get("h").x();
        Element box = elements(svg, "rect").stream().filter(one -> number(one, "x") < h
                && number(one, "x") + number(one, "width") > h).findFirst().orElseThrow();
        List<Point> path = points(elements(svg, "path").get(3).getAttribute("d"));
        assertThat(path).filteredOn(point -> Math.abs(point.x() - h) < 1).isNotEmpty().allSatisfy(point ->
                assertThat(point.y() < number(box, "y") || point.y() > number(box, "y") + number(box, "height"))
                        .isTrue());
    }

    /** The triangle of (1, 1), (n + 1, 1) and (1, n + 1) with n = 3 is an eighth of a box of 6 by 6. */
    @Test
    void aRegionIsShadedAsFarAsItGoes() throws Exception {
        Document svg = drawn("triangle");
        double shaded = elements(svg, "polygon").stream().mapToDouble(one -> area(points(one.getAttribute("points"))))
                .sum();
        assertThat(shaded).isCloseTo(300 * 300 / 8.0, within(20.0));
        assertThat(elements(svg, "path").stream().filter(one -> one.hasAttribute("stroke-dasharray"))).hasSize(3);
        assertThat(texts(svg)).containsKeys("slanted", "corner", "x1", "x2", "6");
    }

    private static double area(List<Point> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point one = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            twice += one.x() * next.y() - next.x() * one.y();
        }
        return Math.abs(twice) / 2;
    }

    /** x squared leaves a picture of height 8 at the root of it. */
    @Test
    void aCurveEndsWhereItLeavesThePicture() throws Exception {
        List<Element> paths = elements(drawn("losses"), "path");
        List<Point> square = points(paths.get(0).getAttribute("d"));
        assertThat(square.get(square.size() - 1).x()).isCloseTo(52 + 380 * Math.sqrt(8) / 10, within(1.0));
        assertThat(square.get(square.size() - 1).y()).isCloseTo(24, within(0.1));
        assertThat(points(paths.get(1).getAttribute("d"))).containsExactly(new Point(52, 24), new Point(432, 244));
    }

    @Test
    void aTextHasItsFiguresAndTheirWords() throws UnusableExam {
        Instance instance = instance(QUESTION);
        assertThat(Figures.html(instance, instance.question().text(), Markdown.WITH_MATHML))
                .containsSubsequence("<svg", "x = 3", "</svg>", "The graph of", "<math", "<svg", "slanted",
                        "<svg", "square").doesNotContain("figure:");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "to: 2 * n} => to: -n} => triangle => q.yaml:13: '-n' of a figure: the axis goes from 0.0 to -3.0",
        "\"[1, 0, -1]\" => \"[1, 0]\" => triangle => q.yaml:15: '[1, 0]' of a figure: 2 numbers came",
        "of: x * x => of: log(x) => losses => q.yaml:22: 'log(x)' of a figure: -Infinity came",
        "\"[[0, 8], [10, 0]]\" => \"[0, 8]\" => losses => q.yaml:22: '[0, 8]' of a figure: the shape"
    })
    void whatCannotBeDrawnIsSaid(String from, String to, String name, String says) throws UnusableExam {
        assertThat(QUESTION).contains(from);
        Instance instance = instance(QUESTION.replace(from, to));
        assertThatThrownBy(() -> Figures.svg(instance, name)).isInstanceOf(UnusableExam.class)
                .hasMessageContaining(says);
    }

    @Test
    void aFormulaThatIsNoneIsSaid() throws UnusableExam {
        Instance instance = instance(QUESTION);
        assertThatThrownBy(() -> Figures.html(instance, "$\\binom{3}{2}$", Markdown.WITH_MATHML))
                .isInstanceOf(UnusableExam.class)
                .hasMessageStartingWith("q.yaml:1: formula: $\\binom{3}{2}$ came");
    }
}
