package org.plumbline.reports.exam.figure;

import java.util.Locale;

/** A point of a drawing, or of what is drawn. */
record Point(double x, double y) {

    /** The point at a part of the way to another. */
    Point towards(Point other, double part) {
        return new Point(x + part * (other.x - x), y + part * (other.y - y));
    }

    Point moved(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
