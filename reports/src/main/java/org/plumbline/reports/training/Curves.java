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

    /** The training loss against the steps. */
    static Curves loss(Outcome outcome) {
        Curves curves = new Curves("loss", chart("Training loss", "step", "loss"));
        for (int i = 0; i < outcome.variants().size(); i++) {
            Trained variant = outcome.variants().get(i);
            double[] losses = variant.history().stream()
                    .flatMapToDouble(epoch -> Arrays.stream(epoch.losses().toArray())).toArray();
            curves.line(variant.variant(), i, WHOLE, steps(losses.length), means(losses));
        }
        curves.scale();
        return curves;
    }

    /** What the model is judged by against the passes: accuracy, or loss where numbers are predicted. */
    static Curves quality(Outcome outcome) {
        boolean numbers = outcome.predictsNumbers();
        String what = numbers ? "loss" : "accuracy";
        Curves curves = new Curves(what.equals("loss") ? "validation" : what,
                chart(numbers ? "Loss after each pass" : "Accuracy after each pass", "pass", what));
        for (int i = 0; i < outcome.variants().size(); i++) {
            Trained variant = outcome.variants().get(i);
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
        XYSeries line = chart.addSeries(named, x, y);
        line.setLineColor(COLOURS.get(colour % COLOURS.size())).setLineStyle(stroke);
        line.setMarker(x.length == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        line.setMarkerColor(COLOURS.get(colour % COLOURS.size()));
    }

    /** The last step of each point of a curve. */
    private static double[] steps(int count) {
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
            root.setAttribute("aria-label", chart.getTitle() + ": " + String.join("; ", series));
            StringWriter svg = new StringWriter();
            graphics.stream(root, svg, true, false);
            return svg.toString().substring(svg.toString().indexOf("<svg"));
        } catch (ParserConfigurationException none) {
            throw new IOException("no XML documents can be made: " + none.getMessage(), none);
        }
    }
}
