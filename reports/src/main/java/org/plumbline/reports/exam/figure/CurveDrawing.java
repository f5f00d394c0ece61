package org.plumbline.reports.exam.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Figure;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Unfit;
import org.plumbline.reports.exam.expression.Values;

/** Draws curves over an axis, each with its label at its right end and dashes of its own. */
final class CurveDrawing {

    private static final double WIDTH = 380;
    private static final double HEIGHT = 220;
    private static final double ROOM = 110;
    private static final double LINE = 16;
    private static final int PIECES = 200;
    private static final List<String> DASHES = List.of("", " stroke-dasharray=\"7 4\"", " stroke-dasharray=\"2 3\"",
            " stroke-dasharray=\"9 3 2 3\"", " stroke-dasharray=\"1 5\"", " stroke-dasharray=\"12 5\"",
            " stroke-dasharray=\"4 2\"", " stroke-dasharray=\"6 2 1 2 1 2\"");

    private final Instance instance;
    private final Figure.Curves figure;
    private final double from;
    private final double to;

    private CurveDrawing(Instance instance, Figure.Curves figure) throws UnusableExam {
        this.instance = instance;
        this.figure = figure;
        double[] ends = Numbers.ends(instance, figure.x());
        this.from = ends[0];
        this.to = ends[1];
    }

    static String of(Instance instance, Figure.Curves figure) throws UnusableExam {
        return new CurveDrawing(instance, figure).drawn();
    }

    private String drawn() throws UnusableExam {
        List<List<Point>> curves = new ArrayList<>();
        for (Figure.Curve curve : figure.curves()) {
            curves.add(curve.of().isPresent() ? computed(curve.of().get()) : given(curve.points().get()));
        }
        double[] heights = curves.stream().flatMap(List::stream).mapToDouble(Point::y).sorted().toArray();
        double least = figure.y().from().isPresent() ? Numbers.real(instance, figure.y().from().get(), Map.of())
                : Math.min(0, heights[0]);
        double greatest = figure.y().to().isPresent() ? Numbers.real(instance, figure.y().to().get(), Map.of())
                : heights[heights.length - 1];
        Frame frame = new Frame(new Point(from, least), new Point(to, greatest > least ? greatest : least + 1), WIDTH,
                HEIGHT);
        Svg svg = new Svg();
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Point end = curve(svg, frame, curves.get(i), " stroke-width=\"1.5\"" + DASHES.get(i % DASHES.size()));
            ends.add(new End(end, instance.fill(figure.curves().get(i).label())));
        }
        label(svg, ends);
        frame.axes(svg, instance.fill(figure.x().label()), instance.fill(figure.y().label()));
        return frame.drawn(svg, ROOM);
    }

    private record End(Point at, String label) {
    }

    /** Draws what of a curve is within the frame, and says where that ends. */
    private static Point curve(Svg svg, Frame frame, List<Point> curve, String style) {
        StringBuilder commands = new StringBuilder();
        Point pen = null;
        for (int i = 1; i < curve.size(); i++) {
            Optional<List<Point>> seen = frame.clipped(curve.get(i - 1), curve.get(i));
            if (seen.isPresent()) {
                Point from = seen.get().get(0);
                commands.append(from.equals(pen) ? "" : " M" + frame.at(from)).append(" L")
                        .append(frame.at(seen.get().get(1)));
                pen = seen.get().get(1);
            }
        }
        svg.path(commands.isEmpty() ? "M" + frame.at(frame.greatest()) : commands.toString().strip(), style);
        return frame.at(pen == null ? frame.greatest() : pen);
    }

    /** Writes labels to the right of where curves end, from above, none over another. */
    private static void label(Svg svg, List<End> ends) {
        List<End> sorted = ends.stream().sorted(Comparator.comparing(end -> end.at().y())).toList();
        double free = Frame.TOP;
        for (int i = 0; i < sorted.size(); i++) {
            double lowest = Frame.TOP + HEIGHT - (sorted.size() - 1 - i) * LINE;
            double height = Math.max(free, Math.min(lowest, sorted.get(i).at().y()));
            svg.text(new Point(sorted.get(i).at().x() + Svg.SIGN, height), sorted.get(i).label(), Svg.Anchor.START);
            free = height + LINE;
        }
    }

    private List<Point> computed(Expression of) throws UnusableExam {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= PIECES; i++) {
            double x = from + (to - from) * i / PIECES;
            points.add(new Point(x, Numbers.real(instance, of, Map.of("x", x))));
        }
        return points;
    }

    private List<Point> given(Expression points) throws UnusableExam {
        try {
            Tensor pairs = Values.tensor(instance.value(points));
            if (pairs.shape().rank() != 2 || pairs.shape().size(0) == 0 || pairs.shape().size(1) != 2) {
                throw new Unfit("the shape " + pairs.shape() + " came where a list of lists of two is wanted");
            }
            return IntStream.range(0, pairs.shape().size(0)).mapToObj(i -> new Point(pairs.get(i, 0), pairs.get(i, 1)))
                    .toList();
        } catch (Unfit unfit) {
            throw Numbers.refused(points, unfit.getMessage());
        }
    }
}
