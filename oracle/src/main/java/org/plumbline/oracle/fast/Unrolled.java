package org.plumbline.oracle.fast;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.plumbline.oracle.recurrent.Cell;
import org.plumbline.oracle.recurrent.Direction;
import org.plumbline.oracle.recurrent.Layout;
import org.plumbline.oracle.recurrent.Recurrence;

/**
 * What all recurrent kernels do alike. A cell is a sequence of one step. The products of the inputs, and all gradients
 * of weights, are each one product over all steps; what depends on the state goes step by step.
 */
final class Unrolled {

    private final Core core;
    private final Wires wires;
    private final Steps steps;
    private final UnaryOperator<String> first;
    private final UnaryOperator<String> last;
    private final int features;
    private final int hidden;
    private final int width;
    private final double[] x;
    private final double[] wx;
    private final double[] wh;
    private final double[] before;
    private final double[] h;
    private final double[] dh;

    private Unrolled(Cell cell, Steps steps, UnaryOperator<String> first, UnaryOperator<String> last, Wires wires,
            Core core) {
        this.core = core;
        this.wires = wires;
        this.steps = steps;
        this.first = first;
        this.last = last;
        this.features = wires.shape("wx").size(0);
        this.hidden = wires.shape("wh").size(0);
        this.width = cell.gates() * hidden;
        this.x = wires.input("x");
        this.wx = wires.input("wx");
        this.wh = wires.input("wh");
        this.before = new double[steps.rows() * hidden];
        this.h = new double[steps.examples() * hidden];
        this.dh = new double[steps.examples() * hidden];
    }

    /** One step. */
    static Unrolled of(Cell cell, Wires wires, Core core) {
        Steps steps = new Steps(1, wires.shape("x").size(0), Layout.TIME_FIRST, Direction.FORWARD);
        return new Unrolled(cell, steps, UnaryOperator.identity(), Cell::next, wires, core);
    }

    /** A sequence. */
    static Unrolled of(Recurrence layer, Wires wires, Core core) {
        Layout layout = layer.layout();
        Steps steps = new Steps(wires.shape("x").size(layout.time()), wires.shape("x").size(layout.batch()), layout,
                layer.direction());
        return new Unrolled(layer.cell(), steps, Recurrence::first, Recurrence::last, wires, core);
    }

    int hidden() {
        return hidden;
    }

    /** The columns of all gates side by side. */
    int width() {
        return width;
    }

    /** Numbers for every step: so many for each example. */
    double[] perStep(int columns) {
        return new double[steps.rows() * columns];
    }

    /** Numbers for every example, of the size of a state. */
    double[] perState() {
        return new double[steps.examples() * hidden];
    }

    /** The hidden state; a step finds there the one before it and leaves its own. */
    double[] h() {
        return h;
    }

    /** The hidden states that the steps found, of all steps. */
    double[] before() {
        return before;
    }

    /** The gradient by the hidden state: a step backward finds that by its own and leaves that by the one before. */
    double[] dh() {
        return dh;
    }

    /** The state before the first step. */
    void start(String name, double[] state) {
        System.arraycopy(wires.input(first.apply(name)), 0, state, 0, state.length);
    }

    /** The state after the last step. */
    void finish(String name, double[] state) {
        System.arraycopy(state, 0, wires.output(last.apply(name)), 0, state.length);
    }

    /** The gradient by the state after the last step; 0 if none comes. */
    void startBackward(String name, double[] gradient) {
        if (wires.upstream().has(last.apply(name))) {
            System.arraycopy(wires.upstream(last.apply(name)), 0, gradient, 0, gradient.length);
        } else {
            Arrays.fill(gradient, 0);
        }
    }

    /** The gradient by the state before the first step, if it is wanted. */
    void finishBackward(String name, double[] gradient) {
        if (wires.wants(first.apply(name))) {
            System.arraycopy(gradient, 0, wires.gradient(first.apply(name)), 0, gradient.length);
        }
    }

    /** Remembers the hidden state that the k-th step finds. */
    private void enter(int k) {
        for (int n = 0, row = steps.first(k); n < steps.examples(); n++, row += steps.stride()) {
            System.arraycopy(h, n * hidden, before, row * hidden, hidden);
        }
    }

    /** Hands the hidden state that the k-th step leaves to y, if there is one. */
    private void leave(int k) {
        if (wires.outputs().has("y")) {
            double[] y = wires.output("y");
            for (int n = 0, row = steps.first(k); n < steps.examples(); n++, row += steps.stride()) {
                System.arraycopy(h, n * hidden, y, row * hidden, hidden);
            }
        }
    }

    /** Adds the gradient by y at the k-th step, if there is one, to that by the hidden state. */
    private void enterBackward(int k) {
        if (wires.upstream().has("y")) {
            double[] dy = wires.upstream("y");
            for (int n = 0, row = steps.first(k); n < steps.examples(); n++, row += steps.stride()) {
                for (int j = 0; j < hidden; j++) {
                    dh[n * hidden + j] += dy[row * hidden + j];
                }
            }
        }
    }

    /** What is done for one example of a step: its row among those of all steps, and where its state begins. */
    @FunctionalInterface
    interface Example {
        void run(int row, int state);
    }

    /** Does something for every example of the k-th step, on several threads if there is much to do. */
    void overExamples(int k, Example body) {
        int start = steps.first(k);
        core.workers().loop(steps.examples(), width, (from, to) -> {
            for (int n = from; n < to; n++) {
                body.run(start + n * steps.stride(), n * hidden);
            }
        });
    }

    /** Runs all steps, each of which finds a hidden state and leaves one. */
    void forward(IntConsumer step) {
        start("h", h);
        for (int k = 0; k < steps.length(); k++) {
            enter(k);
            step.accept(k);
            leave(k);
        }
        finish("h", h);
    }

    /** Runs all steps from the last to the first, each of which finds the gradient by a hidden state and leaves one. */
    void backward(IntConsumer step) {
        startBackward("h", dh);
        for (int k = steps.length() - 1; k >= 0; k--) {
            enterBackward(k);
            step.accept(k);
        }
        finishBackward("h", dh);
    }

    /** Fills sums, of all steps, with both biases and the products of all inputs. */
    void begin(double[] sums) {
        fill(sums, "bx");
        add(sums, "bh");
        addInputs(sums);
    }

    /** Fills sums, of all steps, with a bias, or with 0. */
    void fill(double[] sums, String bias) {
        Arrays.fill(sums, 0);
        add(sums, bias);
    }

    /** Adds a bias, if it is there, to sums of all steps. */
    private void add(double[] sums, String bias) {
        if (wires.inputs().has(bias)) {
            double[] b = wires.input(bias);
            for (int row = 0; row < steps.rows(); row++) {
                for (int j = 0, at = row * width; j < width; j++, at++) {
                    sums[at] += b[j];
                }
            }
        }
    }

    /** Adds the products of all inputs. */
    void addInputs(double[] sums) {
        core.multiply(false, false, steps.rows(), width, features, x, wx, 1, sums);
    }

    /** Adds the products of a state at the k-th step with the weights of some columns. */
    void addState(int k, double[] state, int from, int to, double[] sums) {
        core.multiply(false, false, steps.examples(), to - from, hidden, state, 0, hidden, wh, from, width, 1, sums,
                steps.first(k) * width + from, steps.stride() * width);
    }

    /** Adds to the gradient by a state, times beta, what comes through these columns at the k-th step. */
    void stateGradient(int k, double[] sums, int from, int to, double beta, double[] gradient) {
        core.multiply(false, true, steps.examples(), hidden, to - from, sums, steps.first(k) * width + from,
                steps.stride() * width, wh, from, width, beta, gradient, 0, hidden);
    }

    /** The gradients by the inputs, their weights and their bias. */
    void inputGradients(double[] sums) {
        if (wires.wants("x")) {
            core.multiply(false, true, steps.rows(), features, width, sums, wx, 0, wires.gradient("x"));
        }
        if (wires.wants("wx")) {
            core.multiply(true, false, features, width, steps.rows(), x, sums, 0, wires.gradient("wx"));
        }
        biasGradient("bx", sums);
    }

    /** The gradient by the weights of some columns, which these states of all steps were multiplied with. */
    void weightGradient(double[] states, int from, int to, double[] sums) {
        if (wires.wants("wh")) {
            core.multiply(true, false, hidden, to - from, steps.rows(), states, 0, hidden, sums, from, width, 0,
                    wires.gradient("wh"), from, width);
        }
    }

    void biasGradient(String bias, double[] sums) {
        if (wires.wants(bias)) {
            Sums.overExamples(true, steps.rows(), width, sums, wires.gradient(bias));
        }
    }
}
