package org.plumbline.oracle.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Which examples make a set of equally large classes: labels (N) and noise (P) to indices (K), class by class.
 *
 * <p>Oversampling keeps the N_c examples of a class in their order and adds, for each place that it lacks to the
 * largest class, the member number floor(u N_c) with the next u of the noise; P = C max N_c - N. Undersampling keeps
 * the min N_c members of a class with the least noise, in their order, the first of equals; P = N, a number for each
 * example.
 *
 * @param classes C, at least 1; 2 by default
 * @param balance oversampling by default
 */
@About(name = "resample",
        formula = {"oversample:  all members of class c, then member floor(u_p N_c) for max N_c - N_c draws u_p",
            "undersample: the min N_c members of class c with the least u_n"},
        sources = "Japkowicz, Stephen, The Class Imbalance Problem, Intelligent Data Analysis 6 (2002)")
public record Resample(int classes, Balance balance) implements Operation {

    /** @throws InvalidArgument if there is no class */
    public Resample {
        Check.present("balance", balance);
        Check.atLeast("classes", classes, 1);
    }

    /** Two classes, oversampled. */
    public static Resample standard() {
        return new Resample(2, Balance.OVERSAMPLE);
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.index("labels", "(N+)"), Port.constant("noise", "(P)")),
                List.of(Port.index("indices", "(K)")));
    }

    /**
     * How much noise these labels need.
     *
     * @throws InvalidArgument if the labels are null, none of these classes, or without one of them
     */
    public int draws(Tensor labels) {
        Check.present("labels", labels);
        Check.kind(signature().inputs().get(0), labels);
        Classes.check(labels, classes);
        return balance == Balance.UNDERSAMPLE ? labels.count() : size(labels) - labels.count();
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Tensor labels = inputs.get("labels");
        Check.shape("noise", inputs.get("noise"), Shape.of(draws(labels)));
        Check.every("noise", inputs.get("noise"), u -> u >= 0 && u < 1, "numbers from 0 up to, not including, 1");
        axes.with("K", size(labels));
    }

    private int size(Tensor labels) {
        IntStream counts = Arrays.stream(Classes.counts(labels, classes));
        return classes * (balance == Balance.OVERSAMPLE ? counts.max() : counts.min()).orElseThrow();
    }

    /** Whole numbers of whole numbers: the arithmetic carries them, the noise only chooses among them. */
    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> labels = inputs.get("labels");
        NdArray<T> noise = inputs.get("noise");
        List<List<Integer>> members = IntStream.range(0, classes).mapToObj(c -> IntStream.range(0, labels.count())
                .filter(n -> labels.whole(n) == c).boxed().toList()).toList();
        List<Integer> chosen = new ArrayList<>();
        int drawn = 0;
        for (List<Integer> ofClass : members) {
            if (balance == Balance.UNDERSAMPLE) {
                int least = members.stream().mapToInt(List::size).min().orElseThrow();
                chosen.addAll(ofClass.stream().filter(n -> ofClass.stream().filter(
                        m -> noise.at(m).value() < noise.at(n).value()
                                || noise.at(m).value() == noise.at(n).value() && m < n).count() < least).toList());
            } else {
                int most = members.stream().mapToInt(List::size).max().orElseThrow();
                chosen.addAll(ofClass);
                for (int i = ofClass.size(); i < most; i++) {
                    chosen.add(ofClass.get((int) (noise.at(drawn++).value() * ofClass.size())));
                }
            }
        }
        return Named.of("indices", labels.build(Shape.of(chosen.size()),
                at -> labels.arithmetic().of(chosen.get(at[0]))));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        Tensor noise = inputs.get("noise");
        int size = axes.size("K") / classes;
        int[] drawn = {0};
        return Named.of("indices", Tensor.vector(Classes.members(inputs.get("labels"), classes).stream()
                .flatMapToInt(members -> balance == Balance.UNDERSAMPLE
                        ? least(members, noise, size) : grown(members, noise, size, drawn))
                .asDoubleStream().toArray()));
    }

    private static IntStream least(int[] members, Tensor noise, int size) {
        return Arrays.stream(members).boxed().sorted(Comparator.comparingDouble(noise::at)).limit(size)
                .mapToInt(Integer::intValue).sorted();
    }

    private static IntStream grown(int[] members, Tensor noise, int size, int[] drawn) {
        int[] grown = Arrays.copyOf(members, size);
        for (int i = members.length; i < size; i++) {
            grown[i] = members[(int) Math.floor(noise.at(drawn[0]++) * members.length)];
        }
        return Arrays.stream(grown);
    }
}
