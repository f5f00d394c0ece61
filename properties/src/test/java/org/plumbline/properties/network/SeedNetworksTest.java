package org.plumbline.properties.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.fixtures.SeedNetwork;
import org.plumbline.fixtures.SeedNetworks;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.activation.Sigmoid;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Node;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.contract.GradientContract;

/** The course documents' networks: every lane on the whole, and the documents' answers worked by hand as subjects. */
class SeedNetworksTest implements GradientContract {

    private static final double ALPHA = 1;
    private static final double BETA = 10;

    @Override
    public Suite<?> suite() {
        return new SeedNetworkSuite(SeedNetworks.all());
    }

    @Example
    void theSameSeedMakesTheSameInputs() {
        assertThat(SeedNetworks.all()).allSatisfy(seed -> assertThat(seed.inputs(42)).isEqualTo(seed.inputs(42)));
        assertThat(SeedNetworks.all()).extracting(SeedNetwork::toString).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Case> threeLayers() {
        return new SeedNetworkSuite(List.of(SeedNetworks.threeLayers(Reduction.SUM))).cases(Regime.ORDINARY);
    }

    @Provide
    Arbitrary<Case> giraffes() {
        return new SeedNetworkSuite(List.of(SeedNetworks.giraffes(ALPHA, BETA))).cases(Regime.ORDINARY);
    }

    @Provide
    Arbitrary<Case> twoBranches() {
        return new SeedNetworkSuite(List.of(SeedNetworks.twoBranches())).cases(Regime.ORDINARY);
    }

    @Provide
    Arbitrary<Case> graph() {
        return new SeedNetworkSuite(List.of(SeedNetworks.computationalGraph())).cases(Regime.ORDINARY);
    }

    /** 002 problem 1: dL/do = p - y, for the part of the network from o on. */
    @Property(tries = 100)
    void crossEntropyAfterSoftmaxHasTheGradientOfProbabilitiesLessTargets(@ForAll("threeLayers") Case trial) {
        Named<Tensor> values = values(trial);
        Case tail = new Case(from("o", (Network) trial.operation()),
                Named.of("o", values.get("o"), "y", values.get("y")), trial.upstream());
        Tensor p = new Softmax(0).forward(Named.of("x", values.get("o"))).get("y");
        assertRight(tail, Named.of("o", p.minus(values.get("y")).times(upstream(trial))));
    }

    /** With the mean over N examples it is (p - y) / N. */
    @Property(tries = 100)
    void theMeanDividesItByTheNumberOfExamples(@ForAll("threeLayers") Case trial) {
        Named<Tensor> values = values(trial);
        Case tail = new Case(from("o", SeedNetworks.threeLayers(Reduction.MEAN).network()),
                Named.of("o", values.get("o"), "y", values.get("y")), trial.upstream());
        Tensor p = new Softmax(0).forward(Named.of("x", values.get("o"))).get("y");
        int n = p.size(1);
        assertRight(tail, Named.of("o", p.minus(values.get("y")).map(d -> d * upstream(trial) / n)));
    }

    /** The nodes after one value, which becomes an input. */
    private static Network from(String value, Network network) {
        Network tail = Network.named("from-" + value).input(Port.real(value, "(K, N)"))
                .input(network.signature().input("y").orElseThrow());
        boolean after = false;
        for (Node node : network.nodes()) {
            tail = after ? tail.node(node.name(), node.operation(), node.wires()) : tail;
            after |= node.name().equals(value);
        }
        return tail.output(network.outputs().get(0));
    }

    /**
     * 002 problem 2: with dO = p - y, dW3 = dO a2', db3 = dO 1; dH2 = W3' dO (1 - a2^2), dW2 = dH2 a1', db2 = dH2 1;
     * dH1 = W2' dH2 a1 (1 - a1), dW1 = dH1 X', db1 = dH1 1; and dX = W1' dH1.
     */
    @Property(tries = 100)
    void theThreeLayersByHand(@ForAll("threeLayers") Case trial) {
        Named<Tensor> values = values(trial);
        SimpleMatrix dO = matrix(values, "p").minus(matrix(values, "y")).scale(upstream(trial));
        SimpleMatrix dH2 = matrix(values, "W3").transpose().mult(dO)
                .elementMult(values.get("a2").map(a -> 1 - a * a).matrix());
        SimpleMatrix dH1 = matrix(values, "W2").transpose().mult(dH2).elementMult(slope(values.get("h1")));
        assertRight(trial, Named.of(
                "W3", tensor(dO.mult(matrix(values, "a2").transpose())), "b3", sums(dO))
                .with("W2", tensor(dH2.mult(matrix(values, "a1").transpose()))).with("b2", sums(dH2))
                .with("W1", tensor(dH1.mult(matrix(values, "X").transpose()))).with("b1", sums(dH1))
                .with("X", tensor(matrix(values, "W1").transpose().mult(dH1))));
    }

    /**
     * 004 question 5 (d): dJ/dyhat = -(alpha y / yhat - beta (1 - y) / (1 - yhat)) / m, dyhat/dz2 = yhat (1 - yhat),
     * dz2/da1 = W2, da1/dz1 = 1{z1 > 0}, dz1/dW1 = X, put together as matrices.
     */
    @Property(tries = 100)
    void theGiraffesByHand(@ForAll("giraffes") Case trial) {
        Named<Tensor> values = values(trial);
        Tensor yhat = values.get("yhat");
        Tensor y = values.get("y");
        SimpleMatrix dYhat = y.zip(yhat, (label, p) -> -(ALPHA * label / p - BETA * (1 - label) / (1 - p))
                * upstream(trial) / y.size(1)).matrix();
        assertRight(trial, giraffeGradients(values, dYhat.elementMult(slope(values.get("z2")))));
    }

    private static Named<Tensor> giraffeGradients(Named<Tensor> values, SimpleMatrix dZ2) {
        SimpleMatrix dZ1 = matrix(values, "W2").transpose().mult(dZ2)
                .elementMult(values.get("z1").map(z -> z > 0 ? 1 : 0).matrix());
        return Named.of("W2", tensor(dZ2.mult(matrix(values, "a1").transpose())), "b2", sums(dZ2))
                .with("W1", tensor(dZ1.mult(matrix(values, "X").transpose()))).with("b1", sums(dZ1))
                .with("X", tensor(matrix(values, "W1").transpose().mult(dZ1)));
    }

    /** 004 question 5 (d) (i) as marked down there: without 1/m. Two examples are enough to catch it. */
    @Property(tries = 100)
    void withoutTheMeanTheAnswerIsCaught(@ForAll("giraffes") Case trial) {
        Named<Tensor> values = values(trial);
        Tensor y = values.get("y");
        SimpleMatrix dYhat = y.zip(values.get("yhat"), (label, p) -> -(ALPHA * label / p - BETA * (1 - label) / (1 - p))
                * upstream(trial)).matrix();
        SimpleMatrix dZ2 = dYhat.elementMult(slope(values.get("z2")));
        boolean alike = y.size(1) == 1 || upstream(trial) == 0;
        assertThat(verdict(trial, giraffeGradients(values, dZ2)).failed()).isEqualTo(!alike);
    }

    /** 004 question 5 (d) (ii) as marked down there: sigma(yhat) (1 - sigma(yhat)) instead of yhat (1 - yhat). */
    @Property(tries = 100)
    void theSigmoidOfTheSigmoidIsCaught(@ForAll("giraffes") Case trial) {
        Named<Tensor> values = values(trial);
        Tensor y = values.get("y");
        SimpleMatrix dYhat = y.zip(values.get("yhat"), (label, p) -> -(ALPHA * label / p - BETA * (1 - label) / (1 - p))
                * upstream(trial) / y.size(1)).matrix();
        SimpleMatrix dZ2 = dYhat.elementMult(slope(values.get("yhat")));
        assertThat(verdict(trial, giraffeGradients(values, dZ2)).failed()).isEqualTo(upstream(trial) != 0);
    }

    /**
     * 000 question 2, with g = dL/dh3: dL/dw1 = g w3 x, dL/db1 = g w3, dL/dw2 = g w4 x, dL/db2 = g w4, dL/dw3 = g h1,
     * dL/dw4 = g h2, dL/db3 = g, dL/dx = g (w3 w1 + w4 w2).
     */
    @Property(tries = 100)
    void theTwoBranchesByHand(@ForAll("twoBranches") Case trial) {
        Named<Tensor> v = values(trial);
        Tensor g = Tensor.scalar(upstream(trial));
        Tensor ofH1 = g.times(v.get("w3"));
        Tensor ofH2 = g.times(v.get("w4"));
        assertRight(trial, Named.of("w1", ofH1.times(v.get("x")), "b1", ofH1)
                .with("w2", ofH2.times(v.get("x"))).with("b2", ofH2)
                .with("w3", g.times(v.get("h1"))).with("w4", g.times(v.get("h2"))).with("b3", g)
                .with("x", ofH1.times(v.get("w1")).plus(ofH2.times(v.get("w2")))));
    }

    /** 000 question 3: dL/dx = dy 2 sigma'(2 x + 1) + dz 2 x. */
    @Property(tries = 100)
    void theComputationalGraphByHand(@ForAll("graph") Case trial) {
        double x = trial.inputs().get("x").scalar();
        double dy = trial.upstream().get("y").scalar();
        double dz = trial.upstream().get("z").scalar();
        double slope = Sigmoid.standard().derivative(2 * x + 1);
        assertRight(trial, Named.of("x", Tensor.scalar(dy * 2 * slope + dz * 2 * x)));
    }

    /** 000 question 3 (2): z is not among what y is made of, nor y among what z is made of. */
    @Example
    void thereIsNoDerivativeOfYByZ() {
        Network network = SeedNetworks.computationalGraph().network();
        assertThat(ancestors(network, "y")).containsExactly("1", "2", "2 x", "h", "x");
        assertThat(ancestors(network, "z")).containsExactly("x");
    }

    private static Set<String> ancestors(Network network, String value) {
        Set<String> ancestors = new TreeSet<>();
        network.nodes().stream().filter(node -> node.name().equals(value)).forEach(node ->
                node.wires().names().forEach(port -> {
                    ancestors.add(node.wires().get(port));
                    ancestors.addAll(ancestors(network, node.wires().get(port)));
                }));
        return ancestors;
    }

    private static Named<Tensor> values(Case trial) {
        return ((Network) trial.operation()).values(trial.inputs());
    }

    /** The upstream gradient of the only, scalar output. */
    private static double upstream(Case trial) {
        return trial.upstream().get(trial.operation().signature().outputs().get(0).name()).scalar();
    }

    private static SimpleMatrix matrix(Named<Tensor> values, String name) {
        return values.get(name).matrix();
    }

    private static SimpleMatrix slope(Tensor x) {
        return x.map(Sigmoid.standard()::derivative).matrix();
    }

    private static Tensor tensor(SimpleMatrix matrix) {
        return Tensor.of(Shape.of(matrix.getNumRows(), matrix.getNumCols()), matrix);
    }

    /** The sum of every row: over the examples. */
    private static Tensor sums(SimpleMatrix matrix) {
        SimpleMatrix ones = SimpleMatrix.ones(matrix.getNumCols(), 1);
        return Tensor.of(Shape.of(matrix.getNumRows()), matrix.mult(ones));
    }

    /** Judges gradients worked by hand as those of any subject; and the network's own beside them. */
    private static void assertRight(Case trial, Named<Tensor> byHand) {
        assertThat(verdict(trial, byHand).message()).isEmpty();
        Named<Tensor> ofNetwork = trial.differentiable().backward(trial.inputs(), trial.upstream());
        assertThat(verdict(trial, ofNetwork).message()).isEmpty();
    }

    private static Verdict verdict(Case trial, Named<Tensor> gradients) {
        return Expected.judge(Truth.gradients(trial, Precision.DOUBLE), gradients);
    }
}
