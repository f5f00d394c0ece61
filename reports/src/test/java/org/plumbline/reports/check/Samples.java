package org.plumbline.reports.check;

import java.util.List;
import java.util.Optional;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.FunctionVerdict.Compared;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.properties.check.FunctionVerdict.Tally;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.Seconds;
import org.plumbline.properties.lane.Lane;

/** Reports to be told. */
public final class Samples {

    /** What a subject may call itself: markup of four languages, a formula, what steers a terminal, half a letter. */
    public static final String HOSTILE =
            "=cmd()|' /C calc'!A0</pre><script>alert(\"1\")</script>&amp;]]>@|red x|@,\u001b[2J"
            + "\u0000\u0007\u202eevil\ud800\uffff\u2028\r\nline";

    private Samples() {
    }

    /** A function of each kind of grade, one wrong on a tensor of three axes. */
    public static CheckReport full() {
        Tensor expected = Tensor.build(Shape.of(2, 3, 4), index -> index[0] + 0.5 * index[1] - 0.25 * index[2]);
        Tensor actual = expected.with(5, 7).with(6, Double.NaN).with(7, expected.at(7) + 1e-6).with(23, expected.at(23)
                * (1 + 1e-15));
        Counterexample heat = new Counterexample("maxpool {kernel=2, stride=1}\n  x (2, 3, 4) = [[[1, 2, 3, 4]]]",
                "dx[0, 1, 1]: expected 0.25, came 7.0, error 6.75, bound 1.19e-15, err/bound 5.67e+15",
                "dx = " + expected + "\n", "dx = " + actual + "\n", "import numpy as np\nfrom layers import "
                + "max_pool_backward\n\nr0 = max_pool_backward(np.array([[1., 2.]]), None)\nprint(r0)\n# expected 3\n",
                List.of(new Compared("dx", expected, actual)));
        Tensor zeros = Tensor.matrix(new double[] {0}, new double[] {0});
        Counterexample batchNorm = new Counterexample(
                "batchnorm {epsilon=1.0E-5} {mode=TRAINING}\n  x (2, 1) = [[1], [3]]\n"
                + "  gamma (1,) = [1]\n  dy (2, 1) = [[1], [0]]", "dx[0, 0]: expected 0.0, came 0.5, error 0.5, bound "
                + "4.2e-15, err/bound 1.19e+14", "dx = [[0], [0]]\n", "dx = [[0.5], [-0.5]]\n", "import numpy as np\n",
                List.of(new Compared("dx", zeros, Tensor.matrix(new double[] {0.5}, new double[] {-0.5}))));
        return new CheckReport("layers.py", "cs231n", "2024", "float64", "Python 3.11.2, NumPy 1.24.2",
                "bwrap: no network, file system read-only", "debug: entering conv", List.of("judged: layers.py"), 7,
                        new Seconds(0.4, 2, 6.1),
                Optional.empty(),
                List.of(
                verdict("fc_backward", "dense", "", Grade.RIGHT, "", Optional.empty(),
                        new Tally(Lane.GRADIENT, 200, 0, 0.031), new Tally(Lane.KINK, 50, 0, 0)),
                verdict("batchnorm_forward", "batchnorm", "mode=TRAINING", Grade.RIGHT, "", Optional.empty(),
                        new Tally(Lane.BOUNDED, 200, 0, 0.7)),
                verdict("batchnorm_backward", "batchnorm", "", Grade.KNOWN_DEFECT,
                        "the variance is treated as a constant",
                        Optional.of(batchNorm), new Tally(Lane.GRADIENT, 200, 200, 1.19e14)),
                verdict("max_pool_backward", "maxpool", "", Grade.WRONG, heat.message(), Optional.of(heat),
                        new Tally(Lane.GRADIENT, 200, 120, Double.POSITIVE_INFINITY), new Tally(Lane.KINK, 50, 3, 12)),
                verdict("softmax_loss", "softmax", "", Grade.FRAGILE, "inf from scores of 710 on: subtract the row's "
                        + "maximum first", Optional.empty(), new Tally(Lane.BOUNDED, 200, 0, 0.2),
                        new Tally(Lane.EXTREME, 40, 12, Double.NaN)),
                verdict("svm_loss", "hinge", "reduction=SUM", Grade.OTHER_CONVENTION, "right under reduction=SUM: "
                        + "declare it by --convention reduction=SUM if that is what is meant", Optional.empty()),
                verdict("relu_forward", "relu", "", Grade.PROTOCOL, "changes its argument x in place",
                        Optional.empty()),
                verdict("conv_forward", "conv2d", "", Grade.BROKEN, "does not end: 10 s", Optional.empty()),
                verdict("conv_backward", "conv2d", "", Grade.NOT_JUDGED, "its forward pass did not return",
                        Optional.empty()),
                verdict("rmsprop", "rmsprop", "", Grade.IMPRECISE, "rounding errors over the bound", Optional.empty(),
                        new Tally(Lane.BOUNDED, 200, 4, 3)),
                verdict("adam", "adam", "", Grade.MISSING, "the subject has no function of this name",
                        Optional.empty())));
    }

    /** All right. */
    public static CheckReport right(String target) {
        return report(target, Optional.empty(), verdict("relu_forward", "relu", "", Grade.RIGHT, "", Optional.empty(),
                new Tally(Lane.BOUNDED, 10, 0, 0.5)));
    }

    /** Every text hostile. */
    public static CheckReport hostile() {
        Counterexample example = new Counterexample(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE,
                List.of(new Compared(HOSTILE, Tensor.matrix(new double[] {1}), Tensor.matrix(new double[] {2}))));
        return new CheckReport(HOSTILE, HOSTILE, HOSTILE, "float64", HOSTILE,
                HOSTILE,
                HOSTILE + "x".repeat(1_000_000), List.of(HOSTILE), 7, new Seconds(0.1, 0.5, 1),
                Optional.of(HOSTILE), List.of(
                new FunctionVerdict(HOSTILE, HOSTILE, HOSTILE, Grade.WRONG, HOSTILE,
                Optional.of(HOSTILE), Optional.of(example), List.of()), new FunctionVerdict(HOSTILE, "", "",
                Grade.MISSING, HOSTILE, Optional.empty(), Optional.empty(), List.of())));
    }

    public static CheckReport report(String target, Optional<String> unrunnable, FunctionVerdict... verdicts) {
        return new CheckReport(target, "cs231n", "", "float64", "Python 3.11.2", "none", "", List.of(), 7,
                new Seconds(0.1, 0.6, 1.5), unrunnable,
                List.of(verdicts));
    }

    public static FunctionVerdict verdict(String function, String operation, String conventions, Grade grade,
            String headline, Optional<Counterexample> example, Tally... lanes) {
        Optional<String> defect = grade == Grade.KNOWN_DEFECT ? Optional.of("NoSuchPage") : Optional.empty();
        return new FunctionVerdict(function, operation, conventions, grade, headline, defect, example, List.of(lanes));
    }
}
