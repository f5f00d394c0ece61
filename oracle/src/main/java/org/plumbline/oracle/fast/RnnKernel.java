package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.recurrent.RnnCell;

/** {@link RnnCell}, one step or a sequence: hNext = f(a), dA = dhNext f'(a). */
final class RnnKernel implements DifferentiableKernel {

    private final Unrolled unrolled;
    private final Steps steps;
    private final Elementwise function;
    private final int hidden;
    private final double[] sums;
    private final double[] gradients;

    RnnKernel(RnnCell cell, Unrolled unrolled) {
        this.unrolled = unrolled;
        this.steps = unrolled.steps();
        this.function = FastTanh.of(cell.nonlinearity().function());
        this.hidden = unrolled.hidden();
        this.sums = unrolled.perStep(hidden);
        this.gradients = unrolled.perStep(hidden);
    }

    @Override
    public void forward() {
        double[] h = unrolled.h();
        unrolled.fill(sums, "bx");
        unrolled.add(sums, "bh");
        unrolled.addInputs(sums);
        unrolled.start("h", h);
        for (int k = 0; k < steps.length(); k++) {
            int first = steps.first(k);
            unrolled.enter(k);
            unrolled.addState(k, h, 0, hidden, sums);
            unrolled.overExamples((from, to) -> {
                for (int n = from; n < to; n++) {
                    int row = (first + n * steps.stride()) * hidden;
                    for (int j = 0; j < hidden; j++) {
                        h[n * hidden + j] = function.value(sums[row + j]);
                    }
                }
            });
            unrolled.leave(k);
        }
        unrolled.finish("h", h);
    }

    @Override
    public void backward() {
        double[] dh = unrolled.dh();
        unrolled.startBackward("h", dh);
        for (int k = steps.length() - 1; k >= 0; k--) {
            int first = steps.first(k);
            unrolled.enterBackward(k);
            unrolled.overExamples((from, to) -> {
                for (int n = from; n < to; n++) {
                    int row = (first + n * steps.stride()) * hidden;
                    for (int j = 0; j < hidden; j++) {
                        gradients[row + j] = dh[n * hidden + j] * function.derivative(sums[row + j]);
                    }
                }
            });
            unrolled.stateGradient(k, gradients, 0, hidden, 0, dh);
        }
        unrolled.finishBackward("h", dh);
        unrolled.inputGradients(gradients);
        unrolled.weightGradient(unrolled.before(), 0, hidden, gradients);
        unrolled.biasGradient("bh", gradients);
    }
}
