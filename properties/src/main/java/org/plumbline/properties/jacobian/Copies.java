package org.plumbline.properties.jacobian;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.fast.Plan;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Copies of a problem in one plan, side by side along an axis along which it is independent: what has that axis each
 * copy has for itself, and what has not they share. So the examples of many small batches make one large product, and
 * so do the columns of many weight matrices.
 */
final class Copies {

    /** Numbers that copies have together, 128 KiB: more make products no faster, and take longer to try. */
    private static final int CACHED = 1 << 14;
    /** Copies of a problem agree up to roundings, or are none. */
    static final double ALIKE = 0x1p-26;

    private final Problem problem;
    private final int count;
    private final Plan plan;
    private final Map<String, Strip> strips = new HashMap<>();

    private Copies(Problem problem, Optional<String> axis, int count, Set<String> wanted) {
        this.problem = problem;
        this.count = count;
        Named<Tensor> inputs = Named.none();
        for (String name : problem.inputs().names()) {
            int position = strip(axis, name);
            inputs = inputs.with(name, strips.get(name).repeat(position, problem.inputs().get(name)));
        }
        problem.outputs().forEach(output -> strip(axis, output.name()));
        this.plan = problem.plan(inputs, wanted);
        plan.forward();
    }

    private int strip(Optional<String> axis, String name) {
        int position = count == 1 ? -1 : axis.map(problem.axes(name)::position).orElse(-1);
        Shape shape = problem.shape(name);
        strips.put(name, Strip.along(position, shape, count));
        return position;
    }

    /**
     * As many copies as the cache holds, and are of use. Where those along this axis are none, since its places are not
     * all alike or have a part in one another, there is one.
     */
    static Copies of(Problem problem, Optional<String> axis, long useful, Set<String> wanted) {
        int each = problem.size() * (wanted.isEmpty() ? 1 : 2);
        int count = axis.isEmpty() ? 1 : (int) Math.max(1, Math.min(useful, CACHED / Math.max(1, each)));
        if (count > 1) {
            try {
                Copies copies = new Copies(problem, axis, count, wanted);
                if (copies.areAlike() && copies.areApart(wanted)) {
                    return copies;
                }
            } catch (InvalidArgument refused) {
                return new Copies(problem, axis, 1, wanted);
            }
        }
        return new Copies(problem, axis, 1, wanted);
    }

    private boolean areAlike() {
        for (Port output : problem.outputs()) {
            double[] one = problem.value(output.name()).data();
            double[] all = output(output.name());
            Strip strip = strip(output.name());
            double greatest = 0;
            double difference = 0;
            for (int stretch = 0; stretch < strip.stretches(); stretch++) {
                for (int copy = 0; copy < strip.copies(); copy++) {
                    int from = stretch * strip.length();
                    int shift = strip.start(stretch, copy) - from;
                    for (int i = from; i < from + strip.length(); i++) {
                        greatest = Math.max(greatest, Math.abs(one[i]));
                        difference = Math.max(difference, Math.abs(all[shift + i] - one[i]));
                    }
                }
            }
            if (!(difference <= ALIKE * greatest)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a step of the first copy leaves the others as they are, and its upstream gradient is its own alone. */
    private boolean areApart(Set<String> wanted) {
        List<String> own = problem.differentiated().stream().filter(name -> strip(name).copies() > 1).toList();
        List<double[]> before = problem.outputs().stream().map(port -> output(port.name()).clone()).toList();
        own.forEach(name -> move(name, 1));
        plan.forward();
        boolean apart = true;
        for (int k = 0; k < before.size(); k++) {
            double[] was = before.get(k);
            double[] is = output(problem.outputs().get(k).name());
            apart &= others(problem.outputs().get(k).name(), i -> is[i] == was[i]);
        }
        own.forEach(name -> move(name, 0));
        plan.forward();
        if (apart && !wanted.isEmpty()) {
            for (Port output : problem.outputs()) {
                double[] upstream = upstream(output.name());
                Arrays.fill(upstream, 0);
                for (int i = 0; i < problem.shape(output.name()).count(); i++) {
                    upstream[strip(output.name()).at(0, i)] = 1;
                }
            }
            plan.backward();
            for (String name : wanted) {
                double[] gradient = gradient(name);
                apart &= others(name, i -> gradient[i] == 0);
            }
        }
        return apart;
    }

    private void move(String name, int steps) {
        double[] point = problem.value(name).data();
        double[] data = input(name);
        Strip strip = strip(name);
        for (int i = 0; i < problem.shape(name).count(); i++) {
            data[strip.at(0, i)] = point[i] + (i % 2 == 0 ? steps : -steps) * Step.of(point[i]);
        }
    }

    /** Whether something holds where the other copies lie. */
    private boolean others(String name, IntPredicate holds) {
        Strip strip = strip(name);
        for (int stretch = 0; stretch < strip.stretches(); stretch++) {
            int first = strip.start(stretch, 0);
            for (int i = first + strip.length(); i < first + strip.copies() * strip.length(); i++) {
                if (!holds.test(i)) {
                    return false;
                }
            }
        }
        return true;
    }

    int count() {
        return count;
    }

    /** Where the copies of an input or output lie. */
    Strip strip(String name) {
        return strips.get(name);
    }

    List<Strip> strips(List<Port> ports) {
        return ports.stream().map(port -> strip(port.name())).toList();
    }

    double[] input(String name) {
        return plan.value(name).data();
    }

    double[] output(String name) {
        return plan.value(name).data();
    }

    double[] upstream(String name) {
        return plan.hasUpstream(name) ? plan.upstream(name).data()
                : new double[problem.shape(name).count() * strip(name).copies()];
    }

    double[] gradient(String name) {
        return plan.gradient(name).data();
    }

    void forward() {
        plan.forward();
    }

    void backward() {
        plan.backward();
    }
}
