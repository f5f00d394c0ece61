package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.recurrent.RnnCell;

/** {@link RnnCell}, one step or a sequence: hNext = f(a), dA = dhNext f'(a). */
final class RnnKernel implements DifferentiableKernel {

    private final Unrolled unrolled;
    private final Elementwise function;
    private final int hidden;
    private final double[] sums;
    private final double[] gradients;

    RnnKernel(RnnCell cell, Unrolled unrolled) {
        this.unrolled = unrolled;
        this.function = FastTanh.of(cell.nonlinearity().function());
        this.hidden = unrolled.hidden();
        this.sums = unrolled.perStep(hidden);
        this.gradients = unrolled.perStep(hidden);
    }

    @Override
    public void forward() {
        double[] h = unrolled.h();
        unrolled.begin(sums);
        unrolled.forward(k -> {
            unrolled.addState(k, h, 0, hidden, sums);
            unrolled.overExamples(k, this::step);
        });
    }

    private void step(int row, int state) {
        double[] h = unrolled.h();
        for (int j = 0; j < hidden; j++) {
            h[state + j] = function.value(sums[row * hidden + j]);
        }
    }

    @Override
    public void backward() {
        double[] dh = unrolled.dh();
        unrolled.backward(k -> {
            unrolled.overExamples(k, this::stepBackward);
            unrolled.stateGradient(k, gradients, 0, hidden, 0, dh);
        });
        unrolled.inputGradients(gradients);
        unrolled.weightGradient(unrolled.before(), 0, hidden, gradients);
        unrolled.biasGradient("bh", gradients);
    }

    private void stepBackward(int row, int state) {
        double[] dh = unrolled.dh();
        for (int j = 0; j < hidden; j++) {
            gradients[row * hidden + j] = dh[state + j] * function.derivative(sums[row * hidden + j]);
        }
    }
}
