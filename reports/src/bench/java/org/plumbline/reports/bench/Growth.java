package org.plumbline.reports.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.training.Examples;
import org.plumbline.oracle.training.Model;
import org.plumbline.oracle.training.Sequential;
import org.plumbline.oracle.training.Trainer;

/**
 * Time and memory of a training step as the batch, the width and the image grow: a table, and plots of what an example,
 * a multiplication and a pixel take, which are level where growth is linear.
 */
public final class Growth {

    private static final long NANOSECONDS = 400_000_000;
    private static final int LEAST = 3;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;

    /** A step of one size. */
    private record Point(String axis, int size, double work, double seconds, double megabytes) {
    }

    private Growth() {
    }

    /** @param arguments the folder for {@code growth.csv}, PNG and SVG */
    public static void main(String[] arguments) throws IOException, ParserConfigurationException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Point> points = new ArrayList<>();
        for (int batch = 1; batch <= 1024; batch *= 2) {
            points.add(step("batch", batch, batch, Networks.convolutional(false, 16), batch));
        }
        for (int width = 16; width <= 2048; width *= 2) {
            points.add(step("width", width, (double) width * width, dense(width), 64));
        }
        for (int side = 8; side <= 256; side *= 2) {
            points.add(step("image", side, (double) side * side, image(side), 4));
        }
        StringBuilder table = new StringBuilder(
                "grows,size,milliseconds a step,megabytes,nanoseconds a unit of work\n");
        for (Point point : points) {
            table.append(String.format(Locale.ROOT, "%s,%d,%.3f,%.2f,%.3f%n", point.axis, point.size,
                    point.seconds * 1e3, point.megabytes, point.seconds * 1e9 / point.work));
        }
        Files.writeString(folder.resolve("growth.csv"), table);
        System.out.printf("%s, %d thread(s), load %.1f%n%s", Blas.standard().library(), Threads.COUNT,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), table);
        for (String axis : List.of("batch", "width", "image")) {
            draw(axis, points.stream().filter(point -> point.axis.equals(axis)).toList(), folder);
        }
    }

    /** Four fully connected layers that are as wide as they are deep: work grows with the square of the width. */
    private static Model dense(int width) {
        return Sequential.of("dense", Shape.of(width), 10).dense(width).relu().dense(width).relu().dense(width).relu()
                .dense(10).crossEntropy();
    }

    /** Two convolutions of a square image. */
    private static Model image(int side) {
        return Sequential.of("image", Shape.of(3, side, side), 10).convSame(16, 3).relu().convSame(16, 3).relu()
                .maxPool(side / 4).flatten().dense(10).crossEntropy();
    }

    private static Point step(String axis, int size, double work, Model model, int batch) {
        Adam adam = Adam.standard();
        long before = used();
        Trainer trainer = new Trainer(model, rate -> adam, batch, 1, Threads.core());
        Examples examples = Networks.examples(model.input(), batch);
        trainer.epoch(examples, 0, step -> 1e-3, done -> true);
        double megabytes = Math.max(0, used() - before) / 1e6;
        double best = Double.POSITIVE_INFINITY;
        long end = System.nanoTime() + 2 * NANOSECONDS;
        for (int i = 0; i < LEAST || System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            trainer.epoch(examples, 0, step -> 1e-3, done -> true);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return new Point(axis, size, work, best, megabytes);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void draw(String axis, List<Point> points, Path folder) throws IOException,
            ParserConfigurationException {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT)
                .title("A training step as the " + axis + " grows")
                .xAxisTitle(axis).yAxisTitle("of one unit of work, over the least").build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(0.0).setChartBackgroundColor(Color.WHITE);
        double[] sizes = points.stream().mapToDouble(Point::size).toArray();
        chart.addSeries("time", sizes, overLeast(points.stream().mapToDouble(point -> point.seconds / point.work)
                .toArray()));
        chart.addSeries("memory", sizes, overLeast(points.stream()
                .mapToDouble(point -> Math.max(1e-3, point.megabytes) / point.work).toArray()));
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        chart.paint(image.createGraphics(), WIDTH, HEIGHT);
        ImageIO.write(image, "png", folder.resolve("growth-" + axis + ".png").toFile());
        SVGGraphics2D graphics = new SVGGraphics2D(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .getDOMImplementation().createDocument("http://www.w3.org/2000/svg", "svg", null));
        chart.paint(graphics, WIDTH, HEIGHT);
        try (Writer file = Files.newBufferedWriter(folder.resolve("growth-" + axis + ".svg"))) {
            graphics.stream(file, true);
        }
    }

    private static double[] overLeast(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        double smallest = least;
        return Arrays.stream(values).map(value -> value / smallest).toArray();
    }
}
