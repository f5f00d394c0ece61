package org.plumbline.reports.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.plumbline.oracle.training.Epoch;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a training did over time, as a figure: a line for each variant, all in one. */
final class Curves {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 400;
    private static final int SCALE = 2;
    /** A loss curve has so many points: each is the mean of as many steps as fall to it. */
    private static final int POINTS = 240;
    /** So many numbers have room below an axis each. */
    private static final int LABELS = 12;
    /** Colours that the colour-blind can tell apart (Okabe, Ito 2008). */
    private static final List<Color> COLOURS = List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73),
            new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9));
    private static final BasicStroke WHOLE = new BasicStroke(1.8f);
    private static final BasicStroke DASHED = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
            new float[] {5, 4}, 0);
    private static final double WIDE = 30;
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final String name;
    private final XYChart chart;
    private final List<String> series = new ArrayList<>();
    private final DoubleSummaryStatistics all = new DoubleSummaryStatistics();

    private Curves(String name, XYChart chart) {
        this.name = name;
        this.chart = chart;
    }

    /** All of a training: losses that are not the same are drawn apart, accuracies in one figure. */
    static List<Curves> of(Outcome outcome) {
        List<Curves> all = new ArrayList<>();
        Map<String, List<Trained>> byLoss = outcome.byLoss();
        byLoss.forEach((loss, variants) -> all.add(loss(outcome, variants, loss, suffix(byLoss, variants))));
        if (outcome.predictsNumbers()) {
            byLoss.forEach((loss, variants) -> all.add(quality(outcome, variants, loss, suffix(byLoss, variants))));
        } else {
            all.add(quality(outcome, outcome.variants(), "accuracy", ""));
        }
        return all;
    }

    /** What is added to a figure's name where there are several. */
    private static String suffix(Map<String, List<Trained>> byLoss, List<Trained> variants) {
        return byLoss.size() == 1 ? "" : "-" + variants.get(0).variant();
    }

    /** The training loss against the steps. */
    private static Curves loss(Outcome outcome, List<Trained> variants, String loss, String suffix) {
        int most = variants.stream().mapToInt(one -> losses(one).length).max().orElseThrow();
        Curves curves = new Curves("loss" + suffix, chart("Training loss", steps(most), loss));
        for (Trained variant : variants) {
            double[] losses = losses(variant);
            curves.line(variant.variant(), outcome.variants().indexOf(variant), WHOLE, lastSteps(losses.length),
                    means(losses));
        }
        curves.scale();
        return curves;
    }

    private static double[] losses(Trained variant) {
        return variant.history().stream().flatMapToDouble(epoch -> Arrays.stream(epoch.losses().toArray())).toArray();
    }

    /** The axis of so many steps, and what a point on it is. */
    private static String steps(int count) {
        return count <= POINTS ? "step"
                : String.format("step (each point is the mean of %d or so)", Math.round((double) count / POINTS));
    }

    /** What variants are judged by against the passes: accuracy, or loss where numbers are predicted. */
    private static Curves quality(Outcome outcome, List<Trained> variants, String what, String suffix) {
        boolean numbers = outcome.predictsNumbers();
        Curves curves = new Curves((numbers ? "validation" : what) + suffix,
                chart(numbers ? "Loss after each pass" : "Accuracy after each pass", "pass", what));
        for (Trained variant : variants) {
            int i = outcome.variants().indexOf(variant);
            curves.passes(variant.variant() + ", validation", i, WHOLE, variant.history(),
                    epoch -> numbers ? epoch.validation().loss() : epoch.validation().accuracy());
            curves.passes(variant.variant() + ", training", i, DASHED, variant.history(),
                    epoch -> numbers ? epoch.training().loss() : epoch.training().accuracy());
        }
        curves.scale();
        return curves;
    }

    /** Logarithmic where the numbers go through more than a power of ten or two; its ticks are whole powers. */
    private void scale() {
        double least = all.getMin();
        chart.getStyler().setYAxisLogarithmic(least > 0 && all.getMax() / least > WIDE);
    }

    /** The name of its files. */
    String name() {
        return name;
    }

    private void passes(String named, int colour, BasicStroke stroke, List<Epoch> history,
            ToDoubleFunction<Epoch> value) {
        line(named, colour, stroke, history.stream().mapToDouble(epoch -> epoch.number() + 1.0).toArray(),
                history.stream().mapToDouble(value).toArray());
    }

    private void line(String named, int colour, BasicStroke stroke, double[] x, double[] y) {
        Arrays.stream(y).forEach(all);
        series.add(named);
        XYSeries line = chart.addSeries(named, uneven(x), y);
        line.setLineColor(COLOURS.get(colour % COLOURS.size())).setLineStyle(stroke);
        line.setMarker(x.length == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        line.setMarkerColor(COLOURS.get(colour % COLOURS.size()));
    }

    /**
     * XChart labels evenly spaced numbers from the first one on, as many as there is room for; of others it labels the
     * round ones. So of more than a few the last is moved by what nobody sees.
     */
    private static double[] uneven(double[] x) {
        double[] uneven = x.clone();
        int last = x.length - 1;
        if (last > LABELS) {
            uneven[last] += (x[last] - x[last - 1]) / 100;
        }
        return uneven;
    }

    /** The last step of each point of a curve. */
    private static double[] lastSteps(int count) {
        int points = Math.min(POINTS, count);
        double[] steps = new double[points];
        Arrays.setAll(steps, i -> (double) ((i + 1L) * count / points));
        return steps;
    }

    private static double[] means(double[] losses) {
        int points = Math.min(POINTS, losses.length);
        double[] means = new double[points];
        Arrays.setAll(means, i -> Arrays.stream(losses, (int) ((long) i * losses.length / points),
                (int) ((i + 1L) * losses.length / points)).average().orElseThrow());
        return means;
    }

    private static XYChart chart(String title, String x, String y) {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).xAxisTitle(x).yAxisTitle(y)
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false).setLegendPosition(Styler.LegendPosition.OutsideE)
                .setLegendBorderColor(Color.WHITE).setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15)).setChartTitleBoxVisible(false);
        chart.getStyler().setPlotGridLinesColor(new Color(0xE2E0D9)).setPlotGridVerticalLinesVisible(false)
                .setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        chart.getStyler().setXAxisDecimalPattern("#,##0").setLocale(Locale.ROOT);
        return chart;
    }

    /** In twice the resolution, for screens that have it. */
    byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(SCALE * WIDTH, SCALE * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        chart.paint(graphics, WIDTH, HEIGHT);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** The figure as an SVG element that scales to where it stands; its ids are its own in a page with others. */
    String svg() throws IOException {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment("");
            context.setIDGenerator(new SVGIDGenerator() {
                @Override
                public String generateID(String prefix) {
                    return super.generateID(name + "-" + prefix);
                }
            });
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            chart.paint(graphics, WIDTH, HEIGHT);
            Element root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
            // XChart draws letters as shapes, which nobody can read aloud.
            root.setAttribute("role", "img");
            root.setAttribute("aria-label", chart.getTitle() + ", " + chart.getYAxisTitle() + " by "
                    + chart.getXAxisTitle() + ": " + String.join("; ", series));
            StringWriter svg = new StringWriter();
            graphics.stream(root, svg, true, false);
            return svg.toString().substring(svg.toString().indexOf("<svg"));
        } catch (ParserConfigurationException none) {
            throw new IOException("no XML documents can be made: " + none.getMessage(), none);
        }
    }
}
