package org.plumbline.reports.exam.figure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.reports.page.Html;

/** A drawing in SVG, in the colour of the text that it stands in. */
final class Svg {

    /** How wide a sign of a label is, on the average. */
    static final double SIGN = 8;
    private static final Pattern LEVEL = Pattern.compile("([_^])(\\{[^}]*}|.)");
    private static final double LOWER = 4;
    private static final double RAISED = -6;

    private final StringBuilder body = new StringBuilder();

    /** How its labels stand to their places. */
    enum Anchor {
        START, MIDDLE, END;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A shape without an inside, of SVG's path commands. */
    Svg path(String commands, String style) {
        body.append("<path d=\"").append(commands).append("\" fill=\"none\" stroke=\"currentColor\"").append(style)
                .append("/>");
        return this;
    }

    Svg line(Point from, Point to, String style) {
        return path("M" + from + " L" + to, style);
    }

    /** A filled shape through points. */
    Svg polygon(Iterable<Point> corners, String style) {
        StringBuilder points = new StringBuilder();
        corners.forEach(corner -> points.append(corner).append(' '));
        body.append("<polygon points=\"").append(points.toString().strip()).append("\" fill=\"currentColor\"")
                .append(style).append("/>");
        return this;
    }

    Svg circle(Point middle, double radius) {
        body.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"currentColor\"/>",
                middle.x(), middle.y(), radius));
        return this;
    }

    /** A box with round ends around a point. */
    Svg box(Point middle, double width, double height) {
        body.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" "
                + "fill=\"none\" stroke=\"currentColor\"/>", middle.x() - width / 2, middle.y() - height / 2, width,
                height, height / 2));
        return this;
    }

    /** A label, whose middle line is at a point; {@code _} and {@code ^} lower and raise what follows. */
    Svg text(Point at, String label, Anchor anchor) {
        body.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"currentColor\">",
                at.x(), at.y() + LOWER, anchor.word()));
        Matcher level = LEVEL.matcher(label);
        int from = 0;
        while (level.find()) {
            body.append(Html.escape(label.substring(from, level.start())));
            double shift = level.group(1).equals("_") ? LOWER : RAISED;
            body.append(String.format(Locale.ROOT, "<tspan dy=\"%.0f\" font-size=\"10\">%s</tspan><tspan dy=\"%.0f\">"
                    + "\u200b</tspan>", shift, Html.escape(level.group(2).replaceAll("^\\{|}$", "")), -shift));
            from = level.end();
        }
        body.append(Html.escape(label.substring(from))).append("</text>");
        return this;
    }

    /** How wide a label is, about. */
    static double width(String label) {
        return SIGN * LEVEL.matcher(label).replaceAll(found -> "x".repeat(Math.max(1,
                found.group(2).replaceAll("[{}]", "").length() * 3 / 4))).length();
    }

    /** All of it, as an element of its own. */
    String drawn(double width, double height) {
        return String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" "
                + "viewBox=\"0 0 %.0f %.0f\" role=\"img\" font-family=\"sans-serif\" font-size=\"14\">", width, height,
                width, height) + body + "</svg>";
    }
}
