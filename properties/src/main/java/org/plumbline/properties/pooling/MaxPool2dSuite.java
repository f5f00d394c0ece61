package org.plumbline.properties.pooling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.pooling.Tie;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.convolution.Images;

/** How max pooling is tried. */
public final class MaxPool2dSuite extends PoolSuite<MaxPool2d> {

    /** Holds at ties too, where the ordinary cases do not come. */
    static final Law MASS = new Law("a window passes on its gradient whole",
            "sum over the window of dx = dy, one window at a time", MaxPool2dSuite::conservesMass);

    @Override
    public MaxPool2d standard() {
        return MaxPool2d.standard();
    }

    /** Thirds of a shared gradient are no doubles: exact cases share between two at most. */
    @Override
    public Arbitrary<MaxPool2d> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Tie.class), geometries())
                .as((tie, geometry) -> with(new MaxPool2d(tie, geometry.rounding(), geometry.layout(),
                        geometry.height(), geometry.width()), geometry))
                .filter(pool -> regime != Regime.EXACT || pool.tie() != Tie.SHARED
                        || pool.height().kernel() * pool.width().kernel() <= 2);
    }

    /**
     * At a tie of two windows that share elements, the partial derivatives lie between the one-sided ones of the whole
     * where its terms bend the same way: upstream gradients of one sign.
     */
    @Override
    public Arbitrary<Named<Tensor>> upstreams(MaxPool2d pool, Named<Tensor> inputs, Regime regime) {
        Arbitrary<Named<Tensor>> upstreams = super.upstreams(pool, inputs, regime);
        return regime != Regime.KINK ? upstreams : upstreams.map(upstream -> upstream.map(dy -> dy.map(Math::abs)));
    }

    @Override
    Geometry geometry(MaxPool2d pool) {
        return new Geometry(pool.rounding(), pool.layout(), pool.height(), pool.width());
    }

    @Override
    MaxPool2d with(MaxPool2d pool, Geometry geometry) {
        return new MaxPool2d(pool.tie(), geometry.rounding(), geometry.layout(), geometry.height(), geometry.width());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }

    @Override
    public List<Law> laws() {
        List<Law> laws = new ArrayList<>(super.laws());
        laws.add(MASS);
        laws.add(new Law("a shift of x shifts y", "y(x + c) = y(x) + c, to the last bit", MaxPool2dSuite::shifts));
        laws.add(new Law("padding is minus infinity in the input",
                "y(x, padding) = y(x with a border of -infinity, no padding) as far as it goes, to the last bit",
                this::bordered).at("layout = NCHW", trial -> new Case(channelsFirst(own(trial.operation())),
                        imagesOf(own(trial.operation()), trial.inputs()), Named.none())));
        laws.add(new Law("a maximum of maxima is the maximum", "y = pool over W of (pool over H of x), to the last bit",
                this::separates));
        laws.add(new Law("side by side, the gradient is dy in other places",
                "the nonzero elements of dx are those of dy", this::permutes)
                .where("windows do not overlap", trial -> !overlaps(own(trial.operation()).height())
                        && !overlaps(own(trial.operation()).width())));
        return laws;
    }

    /** A single window's dy is passed on in at most as many shares as it has taps, each rounded once. */
    private static Verdict conservesMass(Subject subject, Case trial) {
        MaxPool2d pool = (MaxPool2d) trial.operation();
        Tensor dy = trial.upstream().get("y");
        int taps = pool.height().kernel() * pool.width().kernel();
        Verdict verdict = Verdict.PASS;
        for (int window = 0; window < dy.count(); window++) {
            Tensor only = Tensor.zeros(dy.shape()).with(window, dy.at(window));
            Tensor dx = subject.backward(pool, trial.inputs(), Named.of("y", only)).get("x");
            verdict = verdict.and(Verdict.near("the sum of dx for the window at offset " + window, dx.sum(),
                    dy.at(window), 2 * taps * Precision.DOUBLE.unitRoundoff() * Math.abs(dy.at(window))));
        }
        return verdict;
    }

    /** Rounding is monotone, so the greatest stays the greatest. */
    private static Verdict shifts(Subject subject, Case trial) {
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y").map(v -> v + 8);
        Tensor shifted = subject.forward(trial.operation(), trial.inputs().map(x -> x.map(v -> v + 8))).get("y");
        return Verdict.that(y.equals(shifted), "y(x) + 8 = " + y + ", y(x + 8) = " + shifted);
    }

    private Verdict bordered(Subject subject, Case trial) {
        MaxPool2d pool = own(trial.operation());
        Tensor x = trial.inputs().get("x");
        Tensor border = Images.bordered(x, pool.height().spatial(), pool.width().spatial(), Double.NEGATIVE_INFINITY);
        MaxPool2d bare = with(pool, new Geometry(pool.rounding(), pool.layout(),
                unpadded(pool.height()), unpadded(pool.width())));
        Tensor y = subject.forward(pool, Named.of("x", x)).get("y");
        Tensor whole = subject.forward(bare, Named.of("x", border)).get("y");
        Tensor within = Images.cropped(whole, 0, 0, y.size(2), y.size(3));
        return Verdict.that(y.equals(within), "y = " + y + ", with a border " + within);
    }

    private Verdict separates(Subject subject, Case trial) {
        MaxPool2d pool = own(trial.operation());
        MaxPool2d rows = with(pool, new Geometry(pool.rounding(), pool.layout(), pool.height(), PoolAxis.tiles(1)));
        MaxPool2d columns = with(pool, new Geometry(pool.rounding(), pool.layout(), PoolAxis.tiles(1), pool.width()));
        Tensor y = subject.forward(pool, trial.inputs()).get("y");
        Tensor twice = subject.forward(columns, Named.of("x", subject.forward(rows, trial.inputs()).get("y"))).get("y");
        return Verdict.that(y.equals(twice), "y = " + y + ", axis by axis " + twice);
    }

    private static PoolAxis unpadded(PoolAxis axis) {
        return new PoolAxis(axis.kernel(), axis.spatial().padded(0, 0));
    }

    private Verdict permutes(Subject subject, Case trial) {
        MaxPool2d pool = own(trial.operation());
        Tensor dx = subject.backward(pool, trial.inputs(), trial.upstream()).get("x");
        return Verdict.that(sortedNonzero(dx).equals(sortedNonzero(trial.upstream().get("y"))),
                "dx = " + dx + ", dy = " + trial.upstream().get("y"));
    }

    private static boolean overlaps(PoolAxis axis) {
        Spatial spatial = axis.spatial();
        return spatial.span(axis.kernel()) > spatial.stride();
    }

    private static List<Double> sortedNonzero(Tensor tensor) {
        return DoubleStream.of(tensor.toArray()).filter(x -> x != 0).sorted().boxed().toList();
    }
}
