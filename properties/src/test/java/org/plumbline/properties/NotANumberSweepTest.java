package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Port.Kind;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.lane.Lane;

/**
 * A NaN in any one element of an input goes where {@link org.plumbline.oracle} says, in every operation: by the
 * reference and by the definition alike, into every element of an output whose formula reads it. In gradients too the
 * reference has NaN just where the definition has.
 */
class NotANumberSweepTest {

    private static final int CASES = 24;
    /** So many elements of each input are tried. */
    private static final int ELEMENTS = 6;

    /** A comparison decides here what is read, and one with NaN decides nothing: NaN comes out without being chosen. */
    private static final Set<String> COMPARING = Set.of("adamax", "amsgrad", "clip-by-norm", "clip-by-value",
            "feature-statistics", "hard-sigmoid", "hinge-loss", "max-pool2d", "multi-class-hinge", "step");

    private final Set<String> comparing = new TreeSet<>();
    private int judged;

    @Test
    void goesWhereItIsRead() {
        for (Suite<?> suite : Suites.all()) {
            for (Case trial : new Campaign(1, CASES).cases(suite, Lane.BOUNDED)) {
                for (Port port : trial.operation().signature().inputs()) {
                    if (trial.inputs().has(port.name()) && (port.kind() == Kind.REAL || port.kind() == Kind.CONSTANT)) {
                        judge(trial, port.name());
                    }
                }
            }
        }
        assertThat(comparing).as("operations in which a comparison with NaN decides").isEqualTo(COMPARING);
        assertThat(judged).as("elements judged").isGreaterThan(1000);
    }

    @Test
    void gradientsAreNaNWhereThoseOfTheDefinitionAre() {
        for (Suite<?> suite : Suites.all()) {
            if (Lane.GRADIENT.applies(suite)) {
                for (Case trial : new Campaign(1, CASES).cases(suite, Lane.GRADIENT)) {
                    Truth.differentiated(trial).forEach(port -> judgeGradient(trial, port.name()));
                }
            }
        }
        assertThat(judged).as("gradients judged").isGreaterThan(1000);
    }

    private void judgeGradient(Case trial, String port) {
        Tensor x = trial.inputs().get(port);
        for (int i = 0; i < Math.min(ELEMENTS, x.count()); i++) {
            Case undefined = trial.withInputs(trial.inputs().with(port, x.with(i, Double.NaN)));
            if (unlessRefused(trial.operation(), port, undefined.inputs()).isPresent()) {
                Named<Tensor> reference = ((Differentiable) undefined.operation())
                        .backward(undefined.inputs(), undefined.upstream());
                Named<NdArray<Plain>> definition = Truth.gradient(undefined, Plain.ARITHMETIC);
                for (String name : reference.names()) {
                    for (int k = 0; k < reference.get(name).count(); k++) {
                        assertThat(Double.isNaN(reference.get(name).at(k)))
                                .as("the reference has NaN as the definition: offset %d of d%s, of %s", k, name,
                                        undefined)
                                .isEqualTo(Double.isNaN(definition.get(name).at(k).value()));
                        judged++;
                    }
                }
            }
        }
    }

    private void judge(Case trial, String port) {
        Tensor x = trial.inputs().get(port);
        for (int i = 0; i < Math.min(ELEMENTS, x.count()); i++) {
            Named<Tensor> undefined = trial.inputs().with(port, x.with(i, Double.NaN));
            Optional<Named<Tensor>> reference = unlessRefused(trial.operation(), port, undefined);
            if (reference.isPresent()) {
                compare(trial, port, i, reference.get(),
                        Truth.evaluate(trial.operation(), undefined, Plain.ARITHMETIC), readings(trial, port, i));
            }
        }
    }

    /** Refusals name the input. */
    private static Optional<Named<Tensor>> unlessRefused(Operation operation, String port, Named<Tensor> inputs) {
        try {
            return Optional.of(operation.forward(inputs));
        } catch (InvalidArgument refusal) {
            assertThat(refusal).hasMessageStartingWith(operation.name() + ": " + port + " is NaN at index");
            return Optional.empty();
        }
    }

    private static Named<NdArray<Reading>> readings(Case trial, String port, int offset) {
        Named<NdArray<Reading>> inputs = Truth.lift(trial.operation(), trial.inputs(), Reading.ARITHMETIC);
        Tensor x = trial.inputs().get(port);
        int[] at = {0};
        return trial.operation().define(inputs.with(port, inputs.get(port)
                .map(element -> at[0]++ == offset ? Reading.marked(x.at(offset)) : element)));
    }

    private void compare(Case trial, String port, int offset, Named<Tensor> reference,
            Named<NdArray<Plain>> definition, Named<NdArray<Reading>> readings) {
        for (String output : reference.names()) {
            for (int k = 0; k < reference.get(output).count(); k++) {
                boolean read = readings.get(output).at(k).reads();
                boolean defined = Double.isNaN(definition.get(output).at(k).value());
                String where = String.format("NaN at offset %d of %s, offset %d of %s, of %s",
                        offset, port, k, output, trial);
                assertThat(Double.isNaN(reference.get(output).at(k))).as("the reference has NaN as the definition: "
                        + where).isEqualTo(defined);
                assertThat(defined || !read).as("what is read goes in: " + where).isTrue();
                if (defined && !read) {
                    comparing.add(trial.operation().name());
                }
                judged++;
            }
        }
    }
}
