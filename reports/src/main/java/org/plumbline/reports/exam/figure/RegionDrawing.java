package org.plumbline.reports.exam.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.fixtures.exam.Figure;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;

/** Draws where a condition holds: the borders cut the box into pieces, and it is asked in the middle of each. */
final class RegionDrawing {

    private static final double SIZE = 300;
    private static final double ROOM = 90;
    private static final String SHADE = " fill-opacity=\"0.18\"";

    private final Instance instance;
    private final Figure.Regions regions;
    private final Svg svg = new Svg();

    private RegionDrawing(Instance instance, Figure.Regions regions) {
        this.instance = instance;
        this.regions = regions;
    }

    static String of(Instance instance, Figure.Regions regions) throws UnusableExam {
        return new RegionDrawing(instance, regions).drawn();
    }

    private String drawn() throws UnusableExam {
        double[] x = Numbers.ends(instance, regions.x());
        double[] y = Numbers.ends(instance, regions.y());
        Frame frame = new Frame(new Point(x[0], y[0]), new Point(x[1], y[1]), SIZE, SIZE);
        Piece box = Piece.box(frame.least(), frame.greatest());
        List<Piece> pieces = List.of(box);
        for (Figure.Border border : regions.borders()) {
            List<Double> line = Numbers.list(instance, border.line(), 3);
            List<Piece> cut = new ArrayList<>();
            pieces.forEach(piece -> cut.addAll(piece.cut(line.get(0), line.get(1), line.get(2))));
            pieces = cut;
            List<Point> ends = box.crossings(line.get(0), line.get(1), line.get(2));
            if (ends.size() == 2) {
                Point from = frame.at(ends.get(0));
                Point to = frame.at(ends.get(1));
                svg.line(from, to, " stroke-dasharray=\"5 4\"");
                Point right = from.x() > to.x() || from.x() == to.x() && from.y() < to.y() ? from : to;
                svg.text(from.x() == to.x() ? right.moved(0, -Svg.SIGN) : right.moved(Svg.SIGN, 0),
                        instance.fill(border.label().orElse("")), from.x() == to.x() ? Svg.Anchor.MIDDLE
                                : Svg.Anchor.START);
            }
        }
        for (Piece piece : pieces) {
            Point middle = piece.middle();
            if (regions.where().isPresent() && instance.truth(regions.where().get(),
                    Map.of("x", middle.x(), "y", middle.y()))) {
                svg.polygon(piece.corners().stream().map(frame::at).toList(), SHADE);
            }
        }
        for (Figure.Mark mark : regions.marks()) {
            List<Double> at = Numbers.list(instance, mark.at(), 2);
            Point place = frame.at(at.get(0), at.get(1));
            svg.circle(place, 3).text(place.moved(Svg.SIGN, -Svg.SIGN), instance.fill(mark.label()), Svg.Anchor.START);
        }
        frame.axes(svg, instance.fill(regions.x().label()), instance.fill(regions.y().label()));
        return frame.drawn(svg, ROOM);
    }
}
