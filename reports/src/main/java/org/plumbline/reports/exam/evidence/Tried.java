package org.plumbline.reports.exam.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.fixtures.exam.Domain;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.oracle.training.SplitMix64;
import org.plumbline.reports.exam.Instance;

/** The values that are tried of some names. */
final class Tried {

    private static final int MOST = 100_000;
    /** Random numbers are multiples of this, so that they are short and most sums of them exact. */
    private static final int GRAIN = 1024;

    private final Map<String, Domain> domains;
    private final Instance instance;

    Tried(Map<String, Domain> domains, Instance instance) {
        this.domains = domains;
        this.instance = instance;
    }

    /** All there are, if there are finitely many and not too many. */
    Optional<List<Map<String, Object>>> all() throws UnusableExam {
        List<Map<String, Object>> all = List.of(Map.of());
        for (Map.Entry<String, Domain> domain : domains.entrySet()) {
            Optional<List<Object>> values = values(domain.getValue());
            if (values.isEmpty() || (long) values.get().size() * all.size() > MOST) {
                return Optional.empty();
            }
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> one : all) {
                for (Object value : values.get()) {
                    Map<String, Object> extended = new LinkedHashMap<>(one);
                    extended.put(domain.getKey(), value);
                    more.add(extended);
                }
            }
            all = more;
        }
        return Optional.of(all);
    }

    private Optional<List<Object>> values(Domain domain) throws UnusableExam {
        List<Object> values = new ArrayList<>();
        if (domain instanceof Domain.Few few) {
            for (Expression one : few.values()) {
                values.add(instance.value(one));
            }
        } else if (domain instanceof Domain.OneHot hot) {
            int classes = instance.whole(hot.classes());
            for (int label = 0; label < classes; label++) {
                values.add(oneHot(classes, label));
            }
        } else {
            Domain.Interval interval = (Domain.Interval) domain;
            if (!interval.whole() || !interval.shape().isEmpty()
                    || interval.to().subtract(interval.from()).doubleValue() > MOST) {
                return Optional.empty();
            }
            for (int i = interval.from().intValueExact(); i <= interval.to().intValueExact(); i++) {
                values.add(new BigFraction(i));
            }
        }
        return Optional.of(values);
    }

    private static Tensor oneHot(int classes, int label) {
        double[] vector = new double[classes];
        vector[label] = 1;
        return Tensor.of(Shape.of(classes), vector);
    }

    /** Values by chance. */
    Map<String, Object> draw(SplitMix64 random) throws UnusableExam {
        Map<String, Object> drawn = new LinkedHashMap<>();
        for (Map.Entry<String, Domain> domain : domains.entrySet()) {
            drawn.put(domain.getKey(), draw(domain.getValue(), random));
        }
        return drawn;
    }

    private Object draw(Domain domain, SplitMix64 random) throws UnusableExam {
        Optional<List<Object>> values = domain instanceof Domain.Interval ? Optional.empty() : values(domain);
        if (values.isPresent()) {
            return values.get().get(random.below(values.get().size()));
        }
        Domain.Interval interval = (Domain.Interval) domain;
        double from = interval.from().doubleValue();
        double to = interval.to().doubleValue();
        if (interval.shape().isEmpty()) {
            return number(from, to, interval.whole(), random);
        }
        int[] sizes = new int[interval.shape().size()];
        for (int axis = 0; axis < sizes.length; axis++) {
            sizes[axis] = instance.whole(interval.shape().get(axis));
        }
        Shape shape = Shape.of(sizes);
        double[] data = new double[shape.count()];
        for (int i = 0; i < data.length; i++) {
            data[i] = number(from, to, interval.whole(), random).doubleValue();
        }
        return Tensor.of(shape, data);
    }

    /** A whole number or a multiple of a small one, strictly between the ends where it is not whole. */
    private static BigFraction number(double from, double to, boolean whole, SplitMix64 random) {
        if (whole) {
            return new BigFraction((long) from + random.below((int) (to - from) + 1));
        }
        long first = (long) Math.floor(from * GRAIN) + 1;
        long last = (long) Math.ceil(to * GRAIN) - 1;
        return new BigFraction(first + random.below((int) Math.max(1, last - first + 1)), (long) GRAIN);
    }
}
