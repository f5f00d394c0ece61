package org.plumbline.reports.exam.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A convex piece of a plane. */
record Piece(List<Point> corners) {

    /** A part of a side, below which a corner is on a line. */
    private static final double ON = 1e-9;

    static Piece box(Point least, Point greatest) {
        return new Piece(List.of(least, new Point(greatest.x(), least.y()), greatest,
                new Point(least.x(), greatest.y())));
    }

    /** The pieces on both sides of a x + b y + c = 0; one, if the line does not go through it. */
    List<Piece> cut(double a, double b, double c) {
        return Stream.of(side(a, b, c), side(-a, -b, -c)).filter(piece -> piece.corners.size() > 2).toList();
    }

    /** What of it has a x + b y + c of at least 0. */
    private Piece side(double a, double b, double c) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point corner = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            double here = a * corner.x() + b * corner.y() + c;
            double there = a * next.x() + b * next.y() + c;
            if (here > ON) {
                kept.add(corner);
            }
            if (Math.abs(here) <= ON) {
                kept.add(corner);
            } else if (here * there < 0 && Math.abs(there) > ON) {
                kept.add(corner.towards(next, here / (here - there)));
            }
        }
        return new Piece(kept.stream().anyMatch(one -> a * one.x() + b * one.y() + c > ON) ? kept : List.of());
    }

    /** Where a line enters and leaves it. */
    List<Point> crossings(double a, double b, double c) {
        return side(a, b, c).corners.stream().filter(one -> Math.abs(a * one.x() + b * one.y() + c) <= ON * 100)
                .distinct().toList();
    }

    Point middle() {
        return new Point(corners.stream().mapToDouble(Point::x).average().orElseThrow(),
                corners.stream().mapToDouble(Point::y).average().orElseThrow());
    }
}
