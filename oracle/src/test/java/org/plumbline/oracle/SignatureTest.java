package org.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.layer.DropoutProbability;
import org.plumbline.oracle.real.ForwardMode;
import org.plumbline.oracle.recurrent.Cell;
import org.plumbline.oracle.recurrent.Recurrence;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

class SignatureTest {

    private static final Signature CELL = new Signature(
            List.of(Port.real("x", "(N, D+)"), Port.real("w", "(D, 4H)"), Port.mask("m", "(N)").optional(),
                    Port.index("t", "()").optional(), Port.constant("pair", "(2)").optional()),
            List.of(Port.real("y", "(N, H)"), Port.constant("state", "(3H)")));
    private static final Signature ROWS = new Signature(
            List.of(Port.real("x", "(..., D)"), Port.real("z", "(C, ...)").optional()),
                    List.of(Port.real("y", "(...)")));

    private static Tensor zeros(int... sizes) {
        return Tensor.zeros(Shape.of(sizes));
    }

    @Example
    void takesTheSizesOfNamedAxes() {
        Axes axes = CELL.bind(Named.of("x", zeros(2, 3), "w", zeros(3, 8)));
        assertThat(axes.size("H")).isEqualTo(2);
        assertThat(axes.shape(CELL.outputs().get(0))).isEqualTo(Shape.of(2, 2));
        assertThat(axes.shape(CELL.outputs().get(1))).isEqualTo(Shape.of(6));
        assertThat(axes).hasToString("{N=2, D=3, H=2}");
        assertThat(CELL.input("w")).contains(CELL.inputs().get(1));
    }

    @Example
    void anEllipsisStandsForAnyAxes() {
        Axes axes = ROWS.bind(Named.of("x", zeros(2, 3, 4), "z", zeros(5, 2, 3)));
        assertThat(axes.ellipsis()).isEqualTo(Shape.of(2, 3));
        assertThat(axes.size("D")).isEqualTo(4);
        assertThat(axes).hasToString("{D=4, C=5} {...=(2, 3)}");
        assertThat(ROWS.bind(Named.of("x", zeros(4))).ellipsis()).isEqualTo(Shape.of());
        refused(() -> ROWS.bind(Named.of("x", zeros(2, 3, 4), "z", zeros(5, 2))),
                "z is of shape (5, 2); allowed: (C, ...) with ... = (2, 3) as in x");
        refused(() -> ROWS.bind(Named.of("x", zeros())),
                "x is of shape (), rank 0; allowed: rank at least 1, (..., D)");
    }

    @Example
    void refusesToTellWhatNoInputBound() {
        refused(() -> new Axes().size("q"), "axis is q; allowed: one of those bound: []");
        refused(() -> new Axes().with("N", 1).size("Q"), "axis is Q; allowed: one of those bound: [N]");
        refused(() -> new Axes().ellipsis(), "ellipsis is ...; allowed: one of those bound: []");
        refused(() -> new Axes().with("N", 1).ellipsis("...A"), "ellipsis is ...A; allowed: one of those bound: []");
    }

    /** 4 times 2^30 is 0 in the arithmetic of int. */
    @Example
    void multiplesOfAxesDoNotOverflow() {
        Signature gates = new Signature(List.of(Port.real("h", "(N, H)"), Port.real("b", "(4H)")),
                List.of(Port.real("y", "(N, 4H)")));
        refused(() -> gates.bind(Named.of("h", zeros(0, 1 << 30), "b", zeros(0))),
                "b is of shape (0,); allowed: (4H) with H = 1073741824 as in h (0, 1073741824)");
        refused(() -> new Axes().with("N", 0).with("H", 1 << 30).shape(gates.outputs().get(0)),
                "axis is 4H of size 4294967296; allowed: a size of at most 2^31 - 1");
    }

    @Example
    void refusesWhatDoesNotFit() {
        refused(() -> CELL.bind(Named.of("x", zeros(2, 3), "w", zeros(4, 8))),
                "w is of shape (4, 8); allowed: (D, 4H) with D = 3 as in x (2, 3)");
        refused(() -> CELL.bind(Named.of("x", zeros(2), "w", zeros(4, 8))),
                "x is of shape (2,), rank 1; allowed: rank 2, (N, D+)");
        refused(() -> CELL.bind(Named.of("x", zeros(2, 3), "w", zeros(3, 7))),
                "w is of shape (3, 7); allowed: (D, 4H): axis 1 a multiple of 4");
        refused(() -> CELL.bind(Named.of("x", zeros(2, 0), "w", zeros(0, 8))),
                "x is of shape (2, 0); allowed: (N, D) with at least one D");
        refused(() -> CELL.bind(Named.of("x", zeros(2, 3))), "w is missing; allowed: a tensor of shape (D, 4H)");
        refused(() -> CELL.bind(Named.of("x", zeros(2, 3), "w", zeros(3, 8), "v", zeros())),
                "v is not an input; allowed: the inputs [x, w, m, t, pair]");
        refused(() -> CELL.bind(Named.of("x", zeros(2, 3), "w", zeros(3, 8), "pair", zeros(3))),
                "pair is of shape (3,); allowed: (2)");
        assertThat(CELL.bind(Named.of("x", zeros(2, 3), "w", zeros(3, 8), "pair", zeros(2))).size("N")).isEqualTo(2);
    }

    @Example
    void refusesNumbersOfTheWrongKind() {
        Named<Tensor> good = Named.of("x", zeros(2, 3), "w", zeros(3, 8));
        refused(() -> CELL.bind(good.with("m", Tensor.vector(0, 2))),
                "m is 2.0 at index (1,); allowed: zeros and ones");
        refused(() -> CELL.bind(good.with("t", Tensor.scalar(1.5))),
                "t is 1.5 at index (); allowed: whole numbers from 0 to 2^31 - 1");
        refused(() -> CELL.bind(good.with("t", Tensor.scalar(-1))),
                "t is -1.0 at index (); allowed: whole numbers from 0 to 2^31 - 1");
        refused(() -> CELL.bind(good.with("t", Tensor.scalar(1e12))),
                "t is 1.0E12 at index (); allowed: whole numbers from 0 to 2^31 - 1");
        assertThat(CELL.bind(good.with("m", Tensor.vector(0, 1)).with("t", Tensor.scalar(7))).size("N")).isEqualTo(2);
    }

    @Example
    void refusesWrongUpstreamGradients() {
        Axes axes = CELL.bind(Named.of("x", zeros(2, 3), "w", zeros(3, 8)));
        CELL.checkUpstream(axes, Named.of("y", zeros(2, 2)));
        refused(() -> CELL.checkUpstream(axes, Named.none()),
                "upstream gradient y is missing; allowed: a tensor of shape (2, 2)");
        refused(() -> CELL.checkUpstream(axes, Named.of("y", zeros(2, 3))),
                "upstream gradient y is of shape (2, 3); allowed: shape (2, 2)");
        refused(() -> CELL.checkUpstream(axes, Named.of("y", zeros(2, 2), "state", zeros(6))),
                "upstream gradient state is not of a differentiable output; allowed: the outputs [y]");
    }

    @Example
    void sizesMayBeDeclared() {
        assertThat(new Axes().with("N", 2).withEllipsis(Shape.of(3)).shape(Port.real("x", "(N, ...)")))
                .isEqualTo(Shape.of(2, 3));
    }

    @Example
    void refusesAxesThatAreNotInTheNotation() {
        refused(() -> Port.real("x", "N, D"), "axes is N, D; allowed: axes in parentheses, such as (N, D)");
        refused(() -> Port.real("x", "("), "axes is (; allowed: axes in parentheses, such as (N, D)");
        for (String axis : new String[] {"-", "+", "0N", "1234567890N", "..", "...-", ".....", ""}) {
            refused(() -> Port.real("x", "(N, " + axis + ", D)"), "axes is (N, " + axis + ", D), with '" + axis
                    + "',; allowed: axes such as N, D+, 4H, 3 or ...");
        }
        refused(() -> Port.real("x", "(..., N, ...A)"), "axes is (..., N, ...A); allowed: at most one ellipsis");
    }

    @Example
    void refusesWhatIsMissing() {
        refused(() -> Port.real(null, "()"), "name is null; allowed: a name");
        refused(() -> Port.real("", "()"), "name is ''; allowed: a name");
        refused(() -> Port.real("x", null), "axes is null; allowed: a value");
        refused(() -> new Port("x", "()", null, true), "kind is null; allowed: a value");
        List<Port> one = List.of(Port.real("x", "()"));
        refused(() -> new Signature(null, one), "inputs is null; allowed: a value");
        refused(() -> new Signature(one, null), "outputs is null; allowed: a value");
        refused(() -> new Signature(one, Arrays.asList(one.get(0), null)), "outputs[1] is null; allowed: a value");
        refused(() -> CELL.bind(null), "inputs is null; allowed: a value");
        refused(() -> CELL.checkUpstream(new Axes(), null), "upstream is null; allowed: a value");
        refused(() -> CELL.checkUpstream(null, Named.none()), "axes is null; allowed: a value");
    }

    @Example
    void refusesAxesThatAreNone() {
        refused(() -> new Axes().with(null, 2), "name is null; allowed: a name");
        refused(() -> new Axes().with("", 2), "name is ''; allowed: a name");
        refused(() -> new Axes().with("OH", -1), "OH is -1; allowed: a whole number of at least 0");
        refused(() -> new Axes().withEllipsis(null), "shape is null; allowed: a value");
        refused(() -> new Axes().withEllipsis(null, Shape.of(2)), "name is null; allowed: a name");
        refused(() -> new Axes().withEllipsis("...A", null), "shape is null; allowed: a value");
        refused(() -> new Axes().size(null), "name is null; allowed: a name");
        refused(() -> new Axes().ellipsis(null), "name is null; allowed: a name");
        refused(() -> new Axes().shape(null), "port is null; allowed: a value");
        refused(() -> CELL.input(null), "name is null; allowed: a name");
    }

    @Example
    void refusesTwoPortsOfOneName() {
        List<Port> twice = List.of(Port.real("x", "(N)"), Port.real("x", "(D)"));
        refused(() -> new Signature(twice, List.of()), "inputs is with 'x' twice; allowed: each name once");
        refused(() -> new Signature(List.of(), twice), "outputs is with 'x' twice; allowed: each name once");
    }

    @Example
    void conventionsRefuseWhatTheyCannotBeAskedOf() {
        for (Reduction reduction : Reduction.values()) {
            refused(() -> reduction.axes(null), "single is null; allowed: a value");
        }
        for (Channels channels : Channels.values()) {
            refused(() -> channels.axis(1), "rank is 1; allowed: a whole number of at least 2");
        }
        for (DropoutProbability of : DropoutProbability.values()) {
            refused(() -> of.keep(Double.NaN), "probability is NaN; allowed: a number from 0 to 1");
            refused(() -> of.keep(-1), "probability is -1.0; allowed: a number from 0 to 1");
        }
        refused(() -> Recurrence.first(null), "state is null; allowed: a name");
        refused(() -> Recurrence.last(""), "state is ''; allowed: a name");
        refused(() -> Cell.next(null), "state is null; allowed: a name");
        assertThatIllegalArgumentException().isThrownBy(() -> ForwardMode.variable(-1, 1))
                .withMessage("index is -1; allowed: a whole number of at least 0");
    }

    @Example
    void hyperparametersOutOfRangeAreRefusedByName() {
        refused(() -> Check.finite("mu", Double.NaN), "mu is NaN; allowed: a finite number");
        refused(() -> Check.positive("rate", 0), "rate is 0.0; allowed: a finite number greater than 0");
        refused(() -> Check.positive("rate", Double.POSITIVE_INFINITY),
                "rate is Infinity; allowed: a finite number greater than 0");
        refused(() -> Check.notNegative("epsilon", -1), "epsilon is -1.0; allowed: a finite number of at least 0");
        refused(() -> Check.notNegative("epsilon", Double.POSITIVE_INFINITY),
                "epsilon is Infinity; allowed: a finite number of at least 0");
        refused(() -> Check.probability("keep", 1.5), "keep is 1.5; allowed: a number from 0 to 1");
        refused(() -> Check.probability("keep", -0.5), "keep is -0.5; allowed: a number from 0 to 1");
        refused(() -> Check.decay("beta1", 1), "beta1 is 1.0; allowed: a number from 0 up to, not including, 1");
        refused(() -> Check.decay("beta1", -1), "beta1 is -1.0; allowed: a number from 0 up to, not including, 1");
        refused(() -> Check.atLeast("stride", 0, 1), "stride is 0; allowed: a whole number of at least 1");
        refused(() -> Check.below("labels", Tensor.vector(0, 3), 3),
                "labels is 3.0 at index (1,); allowed: whole numbers from 0 to 2");
        refused(() -> Check.below("labels", Tensor.vector(0), 0),
                "labels is 0.0 at index (0,); allowed: nothing: there is no class to name");
        Check.finite("mu", 0);
        Check.probability("keep", 1);
        Check.decay("beta1", 0);
        Check.atLeast("stride", 1, 1);
        Check.below("labels", Tensor.vector(0, 2), 3);
        Check.below("labels", zeros(0), 0);
    }

    private static void refused(Runnable call, String message) {
        assertThatThrownBy(call::run).isInstanceOf(InvalidArgument.class).hasMessage(message);
    }
}
