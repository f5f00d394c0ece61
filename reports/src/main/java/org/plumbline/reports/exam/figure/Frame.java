package org.plumbline.reports.exam.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * A rectangle of numbers on a drawing, with its axes.
 *
 * @param least the corner of the smallest numbers
 * @param greatest that of the greatest
 */
record Frame(Point least, Point greatest, double width, double height) {

    static final double LEFT = 52;
    static final double TOP = 24;
    static final double BELOW = 44;
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final int TICKS = 7;
    private static final double TICK = 5;

    /** Where a pair of numbers is on the drawing. */
    Point at(double x, double y) {
        return new Point(LEFT + width * (x - least.x()) / (greatest.x() - least.x()),
                TOP + height * (greatest.y() - y) / (greatest.y() - least.y()));
    }

    Point at(Point pair) {
        return at(pair.x(), pair.y());
    }

    /** What of a line between two points is not above or below the rectangle, if anything. */
    Optional<List<Point>> clipped(Point from, Point to) {
        if (Math.max(from.y(), to.y()) < least.y() || Math.min(from.y(), to.y()) > greatest.y()) {
            return Optional.empty();
        }
        return Optional.of(List.of(inside(from, to), inside(to, from)));
    }

    /** A point, or, where that is outside, the one on the edge on the way to another. */
    private Point inside(Point point, Point other) {
        double y = Math.max(least.y(), Math.min(greatest.y(), point.y()));
        return y == point.y() ? point : point.towards(other, (y - point.y()) / (other.y() - point.y()));
    }

    /** Draws both axes with ticks at round numbers. */
    void axes(Svg svg, String x, String y) {
        Point corner = at(least.x(), least.y());
        svg.path("M" + at(least.x(), greatest.y()) + " L" + corner + " L" + at(greatest.x(), least.y()), "");
        double step = step(greatest.x() - least.x());
        for (double tick = Math.ceil(least.x() / step) * step; tick <= greatest.x() + step / 1000; tick += step) {
            Point place = at(tick, least.y());
            svg.line(place, place.moved(0, TICK), "").text(place.moved(0, 3 * TICK), show(tick, step),
                    Svg.Anchor.MIDDLE);
        }
        step = step(greatest.y() - least.y());
        for (double tick = Math.ceil(least.y() / step) * step; tick <= greatest.y() + step / 1000; tick += step) {
            Point place = at(least.x(), tick);
            svg.line(place, place.moved(-TICK, 0), "").text(place.moved(-2 * TICK, 0), show(tick, step),
                    Svg.Anchor.END);
        }
        svg.text(corner.moved(width, 7 * TICK), x, Svg.Anchor.END)
                .text(new Point(LEFT - TICK, TOP / 2), y, Svg.Anchor.START);
    }

    /** One, two or five times a power of ten, by which there are a few ticks. */
    private static double step(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length / TICKS)));
        for (double times : STEPS) {
            if (length / (times * power) <= TICKS) {
                return times * power;
            }
        }
        return STEPS[STEPS.length - 1] * power;
    }

    private static String show(double tick, double step) {
        BigDecimal round = BigDecimal.valueOf(Math.rint(tick / step)).multiply(BigDecimal.valueOf(step),
                MathContext.DECIMAL64);
        return round.signum() == 0 ? "0" : round.stripTrailingZeros().toPlainString();
    }

    /** How large the drawing is, with room for labels to the right. */
    String drawn(Svg svg, double right) {
        return svg.drawn(LEFT + width + right, TOP + height + BELOW);
    }
}
