package org.plumbline.properties.layer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.layer.Add;
import org.plumbline.oracle.layer.Broadcast;
import org.plumbline.oracle.layer.BroadcastOperator;
import org.plumbline.oracle.layer.Multiply;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How broadcasting is tried. */
public final class BroadcastSuite implements Suite<Broadcast> {

    @Override
    public Broadcast standard() {
        return Broadcast.standard();
    }

    @Override
    public Arbitrary<Broadcast> operations(Regime regime) {
        return Arbitraries.of(BroadcastOperator.class).map(Broadcast::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Broadcast broadcast, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Combinators.combine(operand(shape), operand(shape))
                .flatAs((a, b) -> Inputs.of(broadcast, regime).ellipsis("...A", a).ellipsis("...B", b).arbitrary()));
    }

    /** A shape that broadcasts to this one: some axes of size 1, some of the first left out. */
    private static Arbitrary<Shape> operand(Shape shape) {
        return Combinators.combine(
                Sizes.between(0, shape.rank()), Arbitraries.of(false, true).list().ofSize(shape.rank()))
                .as((left, once) -> {
                    int[] sizes = new int[shape.rank() - left];
                    for (int axis = 0; axis < sizes.length; axis++) {
                        sizes[axis] = once.get(axis + left) ? 1 : shape.size(axis + left);
                    }
                    return Shape.of(sizes);
                });
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(PairSuite.COMMUTATIVE,
                new Law("operands of one shape need no broadcasting", "broadcast(y, b) = y + b or y * b of one shape, "
                        + "to the last bit, with y = broadcast(a, b) and b repeated", BroadcastSuite::equalShapes),
                new Law("the gradient is the adjoint of repeating",
                        "sum: <a, da> + <b, db> = <y, dy>; product: <a, da> = <b, db> = <y, dy>",
                        BroadcastSuite::adjoint));
    }

    /** Repeating b by adding it to zeros, or multiplying it with ones, of y's shape. */
    private static Verdict equalShapes(Subject subject, Case trial) {
        Broadcast broadcast = (Broadcast) trial.operation();
        boolean sum = broadcast.operator() == BroadcastOperator.ADD;
        Tensor y = subject.forward(broadcast, trial.inputs()).get("y");
        Tensor neutral = Tensor.filled(y.shape(), sum ? 0 : 1);
        Tensor b = trial.inputs().get("b");
        Tensor repeated = subject.forward(broadcast, Named.of("a", neutral, "b", b)).get("y");
        Differentiable plain = sum ? Add.standard() : Multiply.standard();
        Tensor expected = subject.forward(plain, Named.of("a", y, "b", repeated)).get("y");
        Tensor actual = subject.forward(broadcast, Named.of("a", y, "b", b)).get("y");
        return Verdict.that(expected.equals(actual), "of one shape " + expected + ", broadcast " + actual);
    }

    /** Every product differs from the true one by no more than the bound of its rounded factor. */
    private static Verdict adjoint(Subject subject, Case trial) {
        Named<Expected> gradients = Truth.gradients(trial, Precision.DOUBLE);
        Named<Tensor> gradient = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream());
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        Tensor yBound = Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
        Tensor dy = trial.upstream().get("y");
        double ofY = yBound.dot(dy.map(Math::abs));
        DoubleDouble whole = dot(y, dy);
        DoubleDouble ofA = dot(trial.inputs().get("a"), gradient.get("a"));
        DoubleDouble ofB = dot(trial.inputs().get("b"), gradient.get("b"));
        double errorA = gradients.get("a").bound().dot(trial.inputs().get("a").map(Math::abs));
        double errorB = gradients.get("b").bound().dot(trial.inputs().get("b").map(Math::abs));
        if (((Broadcast) trial.operation()).operator() == BroadcastOperator.ADD) {
            return Verdict.near("<a, da> + <b, db> - <y, dy>",
                    ofA.plus(ofB).minus(whole).value(), 0, errorA + errorB + ofY);
        }
        return Verdict.near("<a, da> - <y, dy>", ofA.minus(whole).value(), 0, errorA + ofY)
                .and(Verdict.near("<b, db> - <y, dy>", ofB.minus(whole).value(), 0, errorB + ofY));
    }

    private static DoubleDouble dot(Tensor a, Tensor b) {
        Arithmetic<DoubleDouble> extended = DoubleDouble.ARITHMETIC;
        return NdArray.input(extended, a).dot(NdArray.input(extended, b));
    }
}
