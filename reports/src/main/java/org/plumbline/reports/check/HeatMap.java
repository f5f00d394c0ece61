package org.plumbline.reports.check;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.check.FunctionVerdict.Compared;
import org.plumbline.reports.page.Html;

/**
 * Where a tensor of two axes or more is wrong: a cell an element, the darker the more of its digits are wrong. Further
 * axes are laid out as a panel a slice.
 */
final class HeatMap {

    private static final int PANELS = 12;
    private static final int CELLS = 32;
    private static final int SHADES = 10;

    private final Compared compared;
    private final double roundoff;
    private final double greatest;

    /**
     * A map.
     *
     * @param compared the tensor
     * @param roundoff the subject's unit roundoff: an error of this part of the greatest number is no error
     */
    HeatMap(Compared compared, double roundoff) {
        this.compared = compared;
        this.roundoff = roundoff;
        this.greatest = Math.max(Double.MIN_NORMAL,
                Math.max(greatest(compared.expected()), greatest(compared.actual())));
    }

    /** Whether it shows something: an element with more than half of its digits wrong, among others. */
    boolean tells() {
        return compared.expected().rank() >= 2
                && IntStream.range(0, compared.expected().count()).anyMatch(i -> error(i) > Math.sqrt(roundoff));
    }

    String html() {
        int[] sizes = compared.expected().shape().toArray();
        int rows = sizes[sizes.length - 2];
        int columns = sizes[sizes.length - 1];
        int panels = compared.expected().count() / (rows * columns);
        StringBuilder html = new StringBuilder("<figure><figcaption><code>").append(Html.escape(compared.name()))
                .append("</code> ").append(Html.escape(compared.expected().shape().toString()))
                .append(": where it departs</figcaption><div class=\"panels\">");
        for (int panel = 0; panel < Math.min(PANELS, panels); panel++) {
            html.append(panel(panel, rows, columns));
        }
        html.append("</div>");
        if (panels > PANELS || rows > CELLS || columns > CELLS) {
            html.append(String.format("<p>Shown are at most %d slices, %d rows and %d columns.</p>", PANELS, CELLS,
                    CELLS));
        }
        return html.append("</figure>").toString();
    }

    private String panel(int panel, int rows, int columns) {
        StringBuilder html = new StringBuilder("<table class=\"heat\">");
        if (compared.expected().rank() > 2) {
            int[] index = compared.expected().shape().index(panel * rows * columns);
            html.append("<caption>").append(Arrays.stream(index, 0, index.length - 2).mapToObj(Integer::toString)
                    .collect(Collectors.joining(", ", "[", ", :, :]"))).append("</caption>");
        }
        html.append("<tbody>");
        for (int row = 0; row < Math.min(CELLS, rows); row++) {
            html.append("<tr>");
            for (int column = 0; column < Math.min(CELLS, columns); column++) {
                html.append(cell((panel * rows + row) * columns + column));
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String cell(int offset) {
        return String.format("<td class=\"h%d\" title=\"%s: expected %s, came %s\">%s</td>", shade(error(offset)),
                Arrays.toString(compared.expected().shape().index(offset)), compared.expected().at(offset),
                compared.actual().at(offset), number(compared.actual().at(offset)));
    }

    private int shade(double error) {
        if (error <= roundoff) {
            return 0;
        }
        double digits = Math.log(Math.min(1, error) / roundoff) / Math.log(1 / roundoff);
        return (int) Math.max(1, Math.round(SHADES * digits));
    }

    /** The error as part of the greatest number about; 1 where one of the two is no number. */
    private double error(int offset) {
        double right = compared.expected().at(offset);
        double came = compared.actual().at(offset);
        if (Double.compare(right, came) == 0) {
            return 0;
        }
        double error = Math.abs(came / greatest - right / greatest);
        return Double.isFinite(error) ? error : 1;
    }

    private static double greatest(Tensor tensor) {
        return Arrays.stream(tensor.toArray()).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e4 ? Long.toString((long) value)
                : Double.isFinite(value) ? String.format("%.3g", value) : Double.toString(value);
    }
}
