package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;
import static org.plumbline.properties.defect.Operations.those;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.layer.DropoutScaling;
import org.plumbline.oracle.loss.Factor;
import org.plumbline.oracle.loss.L2Penalty;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** Defects of dropout and penalties. */
final class RegularisationDefects {

    private static final Predicate<Operation> TRAINING = dropout(Mode.TRAINING);
    private static final Predicate<Operation> EVALUATION = dropout(Mode.EVALUATION);
    private static final Predicate<Operation> INVERTED =
            those(Dropout.class, dropout -> dropout.scaling() == DropoutScaling.INVERTED);

    private RegularisationDefects() {
    }

    static List<Defect> all() {
        return List.of(
                // First, as with a mask of ones it is a dropout that is not scaled.
                Defect.of("dropout-left-out", "a dropout that drops nothing in training",
                        Defect.TEXTBOOK, TRAINING, Wrong.passes(
                                (Dropout dropout, Named<Tensor> inputs) -> Named.of("y", inputs.get("x")),
                                (dropout, inputs, upstream) -> Named.of("x", upstream.get("y")))),
                Defect.of("dropout-scaled-by-drop", "an inverted dropout that divides by the probability of dropping",
                        "theanets#123", TRAINING.and(INVERTED), Wrong.passes(
                                (Dropout dropout, Named<Tensor> inputs) ->
                                        Named.of("y", scaledByDrop(dropout, inputs.get("x"), inputs)),
                                (dropout, inputs, upstream) ->
                                        Named.of("x", scaledByDrop(dropout, upstream.get("y"), inputs)))),
                Defect.of("dropout-scaled-twice", "a dropout that is scaled in training and again in evaluation",
                        "mlpractical#32", EVALUATION.and(INVERTED), Wrong.as((Dropout dropout, Named<Tensor> inputs) ->
                                dropout.scaled(DropoutScaling.VANILLA))),
                new Defect("dropout-new-mask-in-backward", "a dropout that draws a new mask for the backward pass",
                        Defect.TEXTBOOK, Evidence.NUMBERS, TRAINING, () -> {
                            Random random = new Random(0);
                            return Wrong.backward((Dropout dropout, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                    dropout.backward(inputs.with("mask",
                                            mask(dropout, inputs.get("x").shape(), random)), upstream));
                        }),
                Defect.of("dropout-backward-not-scaled", "an inverted dropout that is not scaled in the backward pass",
                        Defect.TEXTBOOK, TRAINING.and(INVERTED),
                        Wrong.backwardAs((Dropout dropout, Named<Tensor> inputs) ->
                                dropout.scaled(DropoutScaling.VANILLA))),
                Defect.of("dropout-not-scaled", "an inverted dropout that is not scaled in training",
                        Defect.TEXTBOOK, TRAINING.and(INVERTED), Wrong.as((Dropout dropout, Named<Tensor> inputs) ->
                                dropout.scaled(DropoutScaling.VANILLA))),
                new Defect("dropout-mask-in-evaluation", "a dropout that drops in evaluation too",
                        Defect.TEXTBOOK, Evidence.NUMBERS, EVALUATION.and(INVERTED), () -> {
                            Random random = new Random(0);
                            return Wrong.forward((Dropout dropout, Named<Tensor> inputs) -> dropout.in(Mode.TRAINING)
                                    .forward(inputs.with("mask", mask(dropout, inputs.get("x").shape(), random))));
                        }),
                Defect.of("penalty-gradient-without-two",
                        "an L2 penalty whose gradient does not go with its factor: a 2 is missing, or over",
                        Defect.TEXTBOOK, any(L2Penalty.class), Wrong.backwardAs((penalty, inputs) ->
                                Operations.changed(penalty, Factor.class, LossDefects::other))),
                Defect.of("penalty-gradient-missing", "an L2 penalty that has no gradient",
                        Defect.TEXTBOOK, any(L2Penalty.class), Wrong.backward(RegularisationDefects::none)),
                Defect.of("penalty-ignored", "an L2 penalty that is left out",
                        Defect.TEXTBOOK, any(L2Penalty.class), Wrong.passes(
                                (L2Penalty penalty, Named<Tensor> inputs) ->
                                        penalty.forward(inputs).map(loss -> loss.times(0)),
                                RegularisationDefects::none)));
    }

    private static Named<Tensor> none(L2Penalty penalty, Named<Tensor> inputs, Named<Tensor> upstream) {
        return penalty.backward(inputs, upstream).map(gradient -> gradient.times(0));
    }

    private static Predicate<Operation> dropout(Mode mode) {
        return those(Dropout.class, dropout -> dropout.mode() == mode);
    }

    private static Tensor scaledByDrop(Dropout dropout, Tensor values, Named<Tensor> inputs) {
        double drop = 1 - dropout.of().keep(dropout.probability());
        return values.times(inputs.get("mask")).map(value -> value / drop);
    }

    private static Tensor mask(Dropout dropout, Shape shape, Random random) {
        double keep = dropout.of().keep(dropout.probability());
        return Tensor.build(shape, at -> random.nextDouble() < keep ? 1 : 0);
    }
}
