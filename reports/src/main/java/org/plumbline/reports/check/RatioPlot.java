package org.plumbline.reports.check;

import java.util.List;
import java.util.Locale;
import org.plumbline.properties.Plural;
import org.plumbline.properties.check.FunctionVerdict.Tally;
import org.plumbline.reports.page.Numbers;

/** The greatest error over bound of each lane as bars on a logarithmic scale, with a line at the bound. */
final class RatioPlot {

    /** The scale begins at 10 to this power and ends at the first power beyond the data, not before the last. */
    private static final int LEAST_POWER = -4;
    private static final int LAST_POWER = 2;
    /** Beyond these powers a ratio is as good as infinite. */
    private static final int GREATEST_POWER = 18;
    private static final int LABELS = 120;
    private static final int BARS = 380;
    private static final int NUMBERS = 80;
    private static final int ROW = 24;
    private static final int AXIS = 26;

    private final List<Tally> lanes;
    private final int last;

    private RatioPlot(List<Tally> lanes) {
        this.lanes = lanes;
        this.last = (int) lanes.stream().mapToDouble(Tally::worstRatio).map(RatioPlot::power)
                .map(power -> Math.min(GREATEST_POWER, Math.ceil(power))).reduce(LAST_POWER, Math::max);
    }

    /** The plot as SVG; nothing where no lane judged. */
    static String of(List<Tally> lanes) {
        return lanes.isEmpty() ? "" : new RatioPlot(lanes).svg();
    }

    private String svg() {
        int height = lanes.size() * ROW + AXIS;
        StringBuilder svg = new StringBuilder(String.format("<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" "
                + "aria-label=\"greatest error over bound by lane\">", LABELS + BARS + NUMBERS, height));
        int step = Math.max(1, (last - LEAST_POWER) / 6);
        for (int power = LEAST_POWER; power <= last; power++) {
            if (power % step == 0) {
                svg.append(String.format("<line class=\"grid\" x1=\"%1$d\" x2=\"%1$d\" y1=\"0\" y2=\"%2$d\"/>"
                        + "<text class=\"tick\" x=\"%1$d\" y=\"%3$d\">%4$s</text>", x(power), height - AXIS,
                        height - AXIS + 18, power == 0 ? "1" : "10<tspan dy=\"-5\" font-size=\"9\">" + power
                                + "</tspan>"));
            }
        }
        for (int i = 0; i < lanes.size(); i++) {
            svg.append(row(lanes.get(i), i * ROW));
        }
        return svg.append(String.format("<line class=\"bound\" x1=\"%1$d\" x2=\"%1$d\" y1=\"0\" y2=\"%2$d\"/>", x(0),
                height - AXIS)).append("</svg>").toString();
    }

    private String row(Tally tally, int top) {
        String lane = tally.lane().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        int end = x(Math.max(LEAST_POWER, Math.min(last, power(tally.worstRatio()))));
        return String.format("<g><title>%s: %d of %s failed</title>"
                        + "<text class=\"lane\" x=\"0\" y=\"%d\">%s</text>"
                        + "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" rx=\"2\"/>"
                        + "<text class=\"value\" x=\"%d\" y=\"%d\">%s</text></g>",
                lane, tally.failed(), Plural.of(tally.cases(), "case"), top + 16, lane,
                tally.failed() > 0 ? "fail" : "pass", LABELS, top + 5, Math.max(2, end - LABELS),
                LABELS + BARS + 8, top + 16,
                Double.isNaN(tally.worstRatio()) ? "NaN" : Numbers.ratio(tally.worstRatio()));
    }

    private int x(double power) {
        return (int) Math.round(LABELS + BARS * (power - LEAST_POWER) / (last - LEAST_POWER));
    }

    private static double power(double ratio) {
        return Double.isNaN(ratio) ? GREATEST_POWER : Math.log10(ratio);
    }
}
