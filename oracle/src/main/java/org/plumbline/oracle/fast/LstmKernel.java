package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Sigmoid;
import org.plumbline.oracle.recurrent.LstmCell;

/** {@link LstmCell}, one step or a sequence; the derivation stands there. */
final class LstmKernel implements DifferentiableKernel {

    private static final Sigmoid SIGMA = Sigmoid.standard();

    private final Unrolled unrolled;
    private final int hidden;
    private final int width;
    private final int input;
    private final int forget;
    private final int candidate;
    private final int output;
    private final double[] sums;
    private final double[] gates;
    private final double[] gradients;
    private final double[] before;
    private final double[] after;
    private final double[] squashed;
    private final double[] c;
    private final double[] dc;

    LstmKernel(LstmCell cell, Unrolled unrolled) {
        this.unrolled = unrolled;
        this.hidden = unrolled.hidden();
        this.width = unrolled.width();
        this.input = cell.order().input() * hidden;
        this.forget = cell.order().forget() * hidden;
        this.candidate = cell.order().candidate() * hidden;
        this.output = cell.order().output() * hidden;
        this.sums = unrolled.perStep(width);
        this.gates = unrolled.perStep(width);
        this.gradients = unrolled.perStep(width);
        this.before = unrolled.perStep(hidden);
        this.after = unrolled.perStep(hidden);
        this.squashed = unrolled.perStep(hidden);
        this.c = unrolled.perState();
        this.dc = unrolled.perState();
    }

    @Override
    public void forward() {
        double[] h = unrolled.h();
        unrolled.begin(sums);
        unrolled.start("c", c);
        unrolled.forward(k -> {
            unrolled.addState(k, h, 0, width, sums);
            unrolled.overExamples(k, this::step);
        });
        unrolled.finish("c", c);
    }

    /** A step of one example. */
    private void step(int row, int state) {
        double[] h = unrolled.h();
        int gate = row * width;
        for (int j = 0; j < hidden; j++) {
            double i = SIGMA.value(sums[gate + input + j]);
            double f = SIGMA.value(sums[gate + forget + j]);
            double g = FastTanh.valueOf(sums[gate + candidate + j]);
            double o = SIGMA.value(sums[gate + output + j]);
            double old = c[state + j];
            double next = f * old + i * g;
            double tanh = FastTanh.valueOf(next);
            gates[gate + input + j] = i;
            gates[gate + forget + j] = f;
            gates[gate + candidate + j] = g;
            gates[gate + output + j] = o;
            before[row * hidden + j] = old;
            after[row * hidden + j] = next;
            squashed[row * hidden + j] = tanh;
            c[state + j] = next;
            h[state + j] = o * tanh;
        }
    }

    @Override
    public void backward() {
        double[] dh = unrolled.dh();
        unrolled.startBackward("c", dc);
        unrolled.backward(k -> {
            unrolled.overExamples(k, this::stepBackward);
            unrolled.stateGradient(k, gradients, 0, width, 0, dh);
        });
        unrolled.finishBackward("c", dc);
        unrolled.inputGradients(gradients);
        unrolled.weightGradient(unrolled.before(), 0, width, gradients);
        unrolled.biasGradient("bh", gradients);
    }

    private void stepBackward(int row, int state) {
        double[] dh = unrolled.dh();
        int gate = row * width;
        for (int j = 0; j < hidden; j++) {
            double dhj = dh[state + j];
            double whole = dc[state + j]
                    + dhj * gates[gate + output + j] * Slopes.ofTanh(after[row * hidden + j]);
            gradients[gate + input + j] = whole * gates[gate + candidate + j]
                    * Slopes.ofSigmoid(sums[gate + input + j]);
            gradients[gate + forget + j] = whole * before[row * hidden + j]
                    * Slopes.ofSigmoid(sums[gate + forget + j]);
            gradients[gate + candidate + j] = whole * gates[gate + input + j]
                    * Slopes.ofTanh(sums[gate + candidate + j]);
            gradients[gate + output + j] = dhj * squashed[row * hidden + j]
                    * Slopes.ofSigmoid(sums[gate + output + j]);
            dc[state + j] = whole * gates[gate + forget + j];
        }
    }
}
