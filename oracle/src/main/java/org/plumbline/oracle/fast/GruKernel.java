package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Sigmoid;
import org.plumbline.oracle.recurrent.GruCell;
import org.plumbline.oracle.recurrent.ResetGate;

/**
 * {@link GruCell}, one step or a sequence; the derivation stands there. The sums of inputs and of states are apart, for
 * the reset gate acts on the latter alone. Either order packs the candidate last, so that the other two gates are the
 * columns before it.
 */
final class GruKernel implements DifferentiableKernel {

    private static final Sigmoid SIGMA = Sigmoid.standard();

    private final Unrolled unrolled;
    private final boolean resetFirst;
    private final int hidden;
    private final int width;
    private final int reset;
    private final int update;
    private final int candidate;
    private final double[] ofInput;
    private final double[] ofState;
    private final double[] gates;
    private final double[] byInput;
    private final double[] byState;
    private final double[] kept;
    private final double[] keptNow;

    GruKernel(GruCell cell, Unrolled unrolled) {
        this.unrolled = unrolled;
        this.resetFirst = cell.reset() == ResetGate.BEFORE_PRODUCT;
        this.hidden = unrolled.hidden();
        this.width = unrolled.width();
        this.reset = cell.order().reset() * hidden;
        this.update = cell.order().update() * hidden;
        this.candidate = cell.order().candidate() * hidden;
        this.ofInput = unrolled.perStep(width);
        this.ofState = unrolled.perStep(width);
        this.gates = unrolled.perStep(width);
        this.byInput = unrolled.perStep(width);
        this.byState = unrolled.perStep(width);
        this.kept = unrolled.perStep(resetFirst ? hidden : 0);
        this.keptNow = unrolled.perState();
    }

    @Override
    public void forward() {
        double[] h = unrolled.h();
        unrolled.fill(ofInput, "bx");
        unrolled.addInputs(ofInput);
        unrolled.fill(ofState, "bh");
        unrolled.forward(k -> {
            unrolled.addState(k, h, 0, resetFirst ? candidate : width, ofState);
            unrolled.overExamples(k, this::openGates);
            if (resetFirst) {
                unrolled.addState(k, keptNow, candidate, width, ofState);
            }
            unrolled.overExamples(k, this::step);
        });
    }

    /** r and z of one example and, with the reset gate first, what it keeps of the state. */
    private void openGates(int row, int state) {
        double[] h = unrolled.h();
        int gate = row * width;
        for (int j = gate; j < gate + candidate; j++) {
            gates[j] = SIGMA.value(ofInput[j] + ofState[j]);
        }
        if (resetFirst) {
            for (int j = 0; j < hidden; j++) {
                double left = gates[gate + reset + j] * h[state + j];
                keptNow[state + j] = left;
                kept[row * hidden + j] = left;
            }
        }
    }

    /** n and the next state of one example. */
    private void step(int row, int state) {
        double[] h = unrolled.h();
        int gate = row * width;
        for (int j = 0; j < hidden; j++) {
            double n = FastTanh.valueOf(ofCandidate(gate + j));
            gates[gate + candidate + j] = n;
            h[state + j] = complement(gate + j) * n + gates[gate + update + j] * h[state + j];
        }
    }

    /** The candidate before it is squashed. */
    private double ofCandidate(int at) {
        double recurrent = ofState[at + candidate];
        return ofInput[at + candidate] + (resetFirst ? recurrent : gates[at + reset] * recurrent);
    }

    /** 1 - z, without the cancellation. */
    private double complement(int at) {
        return SIGMA.value(-(ofInput[at + update] + ofState[at + update]));
    }

    /** The slope of the reset gate. */
    private double resetSlope(int at) {
        return Slopes.ofSigmoid(ofInput[at + reset] + ofState[at + reset]);
    }

    @Override
    public void backward() {
        double[] dh = unrolled.dh();
        unrolled.backward(k -> {
            unrolled.overExamples(k, this::stepBackward);
            if (resetFirst) {
                unrolled.stateGradient(k, byState, candidate, width, 0, keptNow);
                unrolled.overExamples(k, this::resetBackward);
            }
            unrolled.stateGradient(k, byState, 0, resetFirst ? candidate : width, 1, dh);
        });
        unrolled.inputGradients(byInput);
        unrolled.weightGradient(unrolled.before(), 0, resetFirst ? candidate : width, byState);
        if (resetFirst) {
            unrolled.weightGradient(kept, candidate, width, byState);
        }
        unrolled.biasGradient("bh", byState);
    }

    /** Leaves in dh what goes past the gates, dh z. */
    private void stepBackward(int row, int state) {
        double[] dh = unrolled.dh();
        double[] h = unrolled.before();
        int gate = row * width;
        for (int j = 0; j < hidden; j++) {
            int at = gate + j;
            double dhj = dh[state + j];
            double z = gates[at + update];
            double complement = complement(at);
            double dn = dhj * complement * Slopes.ofTanh(ofCandidate(at));
            double dz = dhj * (h[row * hidden + j] - gates[at + candidate]) * z * complement;
            byInput[at + candidate] = dn;
            byInput[at + update] = dz;
            byState[at + update] = dz;
            if (resetFirst) {
                byState[at + candidate] = dn;
            } else {
                double dr = dn * ofState[at + candidate] * resetSlope(at);
                byInput[at + reset] = dr;
                byState[at + reset] = dr;
                byState[at + candidate] = dn * gates[at + reset];
            }
            dh[state + j] = dhj * z;
        }
    }

    /** With the reset gate first, the gradient by what it kept goes to it and to the state. */
    private void resetBackward(int row, int state) {
        double[] dh = unrolled.dh();
        double[] h = unrolled.before();
        for (int j = 0; j < hidden; j++) {
            int at = row * width + j;
            double dr = keptNow[state + j] * h[row * hidden + j] * resetSlope(at);
            byInput[at + reset] = dr;
            byState[at + reset] = dr;
            dh[state + j] += keptNow[state + j] * gates[at + reset];
        }
    }
}
