package org.plumbline.properties.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user of a contract reads whose code is wrong. */
class OtherProjectTest {

    private static final String PROTOCOL = "keepsTheProtocol";

    @TempDir
    private Path folder;

    @Test
    void aRightLayerPassesEveryProperty() throws Exception {
        assertThat(run("RightTest", """
                class RightTest implements LayerContract {
                    public Judged subject() {
                        return Judged.layer(Relu.standard(),
                                in -> Named.of("y", in.tensor("x").map(v -> Math.max(v, 0))),
                                (in, dy) -> Named.of("x", in.tensor("x").zip(dy.tensor("y"), (v, d) -> v > 0 ? d : 0)));
                    }
                }
                """)).hasSize(10).allSatisfy((property, message) -> assertThat(message).isEmpty());
    }

    @Test
    void aBackwardPassThatKeepsTheDiagonalAlone() throws Exception {
        Map<String, String> results = run("DiagonalTest", """
                class DiagonalTest implements LayerContract {
                    public Judged subject() {
                        Softmax softmax = Softmax.standard();
                        return Judged.layer(softmax, in -> softmax.forward(Named.of("x", in.tensor("x"))), (in, dy) -> {
                            Tensor y = softmax.forward(Named.of("x", in.tensor("x"))).get("y");
                            return Named.of("x", y.zip(dy.tensor("y"), (p, d) -> p * (1 - p) * d));
                        });
                    }
                }
                """);
        assertThat(failed(results)).containsKey("gradientIsWithinItsBounds")
                .doesNotContainKeys("outputsAreWithinTheirBounds", PROTOCOL);
        assertThat(results.get("gradientIsWithinItsBounds")).startsWith("GRADIENT lane: dx[")
                .contains("case: softmax {} {axis=-1}", "x (2,) = [", "dy (2,) = [");
    }

    @Test
    void aLossThatKnowsNoClassWeightsAndOverflows() throws Exception {
        Map<String, String> results = run("LossTest", """
                class LossTest implements LossContract {
                    public Judged subject() {
                        return Judged.loss(CrossEntropy.standard(), in -> {
                            double loss = 0;
                            double[][] scores = in.rows("scores");
                            int[] labels = in.ints("labels");
                            for (int n = 0; n < labels.length; n++) {
                                double sum = 0;
                                for (double score : scores[n]) {
                                    sum += Math.exp(score);
                                }
                                loss -= Math.log(Math.exp(scores[n][labels[n]]) / sum) / labels.length;
                            }
                            return loss;
                        }, in -> {
                            throw new UnsupportedOperationException("no gradient yet");
                        });
                    }
                }
                """);
        assertThat(results.get("outputsAreWithinTheirBounds")).contains("BOUNDED lane: loss: expected ",
                "classWeights (",
                "\n  optional: [classWeights]; code that does not know them says Judged.without");
        assertThat(results.get("isStableAtExtremes")).contains("EXTREME lane: ");
        assertThat(results.get("gradientIsWithinItsBounds")).contains("the backward pass threw "
                + "java.lang.UnsupportedOperationException: no gradient yet at LossTest.", "(LossTest.java:",
                "case: cross-entropy", "scores (");
    }

    @Test
    void anOptimizerWithoutTheCorrectionForItsStart() throws Exception {
        Map<String, String> results = run("AdamTest", """
                class AdamTest implements OptimizerContract {
                    public Judged subject() {
                        return Judged.step(Adam.standard(), in -> {
                            double[] w = in.array("parameter");
                            double[] g = in.array("gradient");
                            double[] m = in.array("m");
                            double[] v = in.array("v");
                            double[] next = new double[w.length];
                            double[] m2 = new double[w.length];
                            double[] v2 = new double[w.length];
                            for (int i = 0; i < w.length; i++) {
                                m2[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
                                v2[i] = 0.999 * v[i] + (1 - 0.999) * g[i] * g[i];
                                next[i] = w[i] - 0.001 * m2[i] / (Math.sqrt(v2[i]) + 1e-8);
                            }
                            return Named.of("parameter", in.like("parameter", next), "m", in.like("m", m2),
                                    "v", in.like("v", v2)).with("step", Tensor.scalar(in.number("step") + 1));
                        });
                    }
                }
                """);
        assertThat(failed(results)).containsKey("outputsAreWithinTheirBounds").doesNotContainKey(PROTOCOL);
        assertThat(results.get("outputsAreWithinTheirBounds")).startsWith("BOUNDED lane: parameter")
                .contains("step () = ");
    }

    @Test
    void codeThatWritesIntoItsInput() throws Exception {
        assertThat(run("InPlaceTest", """
                class InPlaceTest implements LayerContract {
                    public Judged subject() {
                        return Judged.layer(Relu.standard(), in -> {
                            double[] x = in.array("x");
                            for (int i = 0; i < x.length; i++) {
                                x[i] = Math.max(x[i], 0);
                            }
                            return Named.of("y", in.like("x", x));
                        });
                    }
                }
                """).get(PROTOCOL)).contains("PROTOCOL lane: the forward pass wrote into the array that it was "
                        + "handed as x: work on a copy", "case: relu", "x (");
    }

    @Test
    void codeThatKeepsSomethingBetweenCalls() throws Exception {
        assertThat(run("KeepingTest", """
                class KeepingTest implements LayerContract {
                    private final double[] last = {0};
                    public Judged subject() {
                        return Judged.layer(Relu.standard(), in -> {
                            last[0] = in.tensor("x").count() == 0 ? 0 : in.tensor("x").at(0);
                            return Named.of("y", in.tensor("x").map(v -> Math.max(v, 0)));
                        }, (in, dy) -> Named.of("x", dy.tensor("y").times(last[0])));
                    }
                }
                """).get(PROTOCOL))
                .contains("PROTOCOL lane: a second backward pass, after another forward pass, gave another gradient");
    }

    @Test
    void aGradientUnderAnotherName() throws Exception {
        assertThat(run("NameTest", """
                class NameTest implements LayerContract {
                    public Judged subject() {
                        return Judged.layer(Relu.standard(),
                                in -> Named.of("y", in.tensor("x").map(v -> Math.max(v, 0))),
                                (in, dy) -> Named.of("dx", dy.tensor("y")));
                    }
                }
                """).get(PROTOCOL)).contains("the backward pass returned [dx], expected [x]");
    }

    private Map<String, String> run(String name, String source) throws Exception {
        return new OtherProject(folder).run(name, source);
    }

    private static Map<String, String> failed(Map<String, String> results) {
        return results.entrySet().stream().filter(result -> !result.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
