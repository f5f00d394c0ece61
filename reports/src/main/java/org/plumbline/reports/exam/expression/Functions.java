package org.plumbline.reports.exam.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suites;
import org.plumbline.properties.profile.Components;

/** The functions of expressions. Every public method is one. */
public final class Functions {

    private static final int LONGEST = 1_000_000;
    private static final Map<String, Operation> OPERATIONS = Suites.all().stream()
            .<Operation>map(suite -> suite.standard()).collect(Collectors.toUnmodifiableMap(Operation::name,
                    operation -> operation, (one, other) -> one));

    private final JexlContext context;

    /** @param context the names that functions which are handed over may be of */
    Functions(JexlContext context) {
        this.context = context;
    }

    private static Object real(Object value, DoubleUnaryOperator function) {
        return value instanceof Tensor tensor ? tensor.map(function)
                : (Object) function.applyAsDouble(Values.real(value));
    }

    public Object exp(Object x) {
        return real(x, Math::exp);
    }

    public Object log(Object x) {
        return real(x, Math::log);
    }

    public Object tanh(Object x) {
        return real(x, Math::tanh);
    }

    public Object sigmoid(Object x) {
        return real(x, one -> 1 / (1 + Math.exp(-one)));
    }

    /** Exact where the root is. */
    public Object sqrt(Object x) {
        if (Values.exact(x) && Values.fraction(x).compareTo(BigFraction.ZERO) >= 0) {
            BigFraction fraction = Values.fraction(x);
            BigInteger above = fraction.getNumerator().sqrt();
            BigInteger below = fraction.getDenominator().sqrt();
            BigFraction root = new BigFraction(above, below);
            if (root.multiply(root).equals(fraction)) {
                return root;
            }
        }
        return real(x, Math::sqrt);
    }

    /** Exact where base and exponent are, and the exponent is whole. */
    public Object pow(Object base, Object exponent) {
        if (Values.exact(base) && Values.exact(exponent)
                && Values.fraction(exponent).getDenominator().equals(BigInteger.ONE)) {
            return Values.fraction(base).pow(Values.whole(exponent));
        }
        return Math.pow(Values.real(base), Values.real(exponent));
    }

    public Object abs(Object x) {
        return Values.exact(x) ? Values.fraction(x).abs() : real(x, Math::abs);
    }

    public Object floor(Object x) {
        BigFraction fraction = Values.fraction(x);
        BigInteger[] parts = fraction.getNumerator().divideAndRemainder(fraction.getDenominator());
        return new BigFraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    public Object ceil(Object x) {
        return Values.fraction(floor(Values.fraction(x).negate())).negate();
    }

    /** To so many decimals, halves away from 0. */
    public Object round(Object x, Object digits) {
        BigDecimal decimal = x instanceof Double real ? BigDecimal.valueOf(real)
                : new BigDecimal(Values.fraction(x).getNumerator())
                        .divide(new BigDecimal(Values.fraction(x).getDenominator()), MathContext.DECIMAL128);
        return Values.fraction(decimal.setScale(Values.whole(digits), RoundingMode.HALF_UP));
    }

    /** In LaTeX: a fraction, a list as a row, a list of rows as a matrix. */
    public Object latex(Object value) {
        return Latex.of(value);
    }

    public Object max(Object... values) {
        return numbers(values).reduce((a, b) -> less(a, b) ? b : a).orElseThrow(Functions::none);
    }

    public Object min(Object... values) {
        return numbers(values).reduce((a, b) -> less(b, a) ? b : a).orElseThrow(Functions::none);
    }

    /** Those that came, one by one or in lists. */
    private static Stream<Object> numbers(Object... values) {
        return Arrays.stream(values).flatMap(one -> Values.isList(one) ? Values.list(one).stream() : Stream.of(one));
    }

    private static Unfit none() {
        return new Unfit("nothing came where some numbers are wanted");
    }

    private static boolean less(Object a, Object b) {
        return new ExactArithmetic().lessThan(a, b);
    }

    public Object binomial(Object n, Object k) {
        return new BigFraction(CombinatoricsUtils.binomialCoefficient(Values.whole(n), Values.whole(k)));
    }

    /** The whole numbers from one to another, both included. */
    public Object range(Object from, Object to) {
        int first = Values.whole(from);
        int last = Values.whole(to);
        if ((long) last - first >= LONGEST) {
            throw new Unfit("a range of " + (1L + last - first) + " numbers came; at most " + LONGEST);
        }
        return IntStream.rangeClosed(first, last).mapToObj(i -> (Object) new BigFraction(i)).toList();
    }

    public Object sum(Object list) {
        ExactArithmetic arithmetic = new ExactArithmetic();
        if (list instanceof Tensor tensor) {
            return Arrays.stream(tensor.toArray()).sum();
        }
        return Values.list(list).stream().reduce(BigFraction.ZERO, arithmetic::add);
    }

    public Object product(Object list) {
        return Values.list(list).stream().reduce(BigFraction.ONE, new ExactArithmetic()::multiply);
    }

    /** What a function makes of each of a list. */
    public Object map(Object list, JexlScript function) {
        return Values.list(list).stream().map(one -> function.execute(context, one)).toList();
    }

    /** Those of a list of which a condition holds. */
    public Object filter(Object list, JexlScript condition) {
        return Values.list(list).stream().filter(one -> Values.truth(condition.execute(context, one))).toList();
    }

    /** Of how many of a list a condition holds. */
    public Object count(Object list, JexlScript condition) {
        return new BigFraction((int) Values.list(list).stream()
                .filter(one -> Values.truth(condition.execute(context, one))).count());
    }

    /** Whether a condition holds of all of a list. */
    public Object all(Object list, JexlScript condition) {
        return Values.list(list).stream().allMatch(one -> Values.truth(condition.execute(context, one)));
    }

    /** Whether a condition holds of one of a list at least. */
    public Object any(Object list, JexlScript condition) {
        return Values.list(list).stream().anyMatch(one -> Values.truth(condition.execute(context, one)));
    }

    /** How many there are: elements of a list or of a tensor. */
    public Object count(Object of) {
        return new BigFraction(of instanceof Tensor tensor ? tensor.count() : Values.list(of).size());
    }

    /** A list as a tensor. */
    public Object tensor(Object list) {
        return Values.tensor(list);
    }

    /** A tensor of these sizes, all of 0. */
    public Object zeros(Object sizes) {
        Shape shape = shape(sizes);
        return Tensor.of(shape, new double[shape.count()]);
    }

    private static Shape shape(Object sizes) {
        return Shape.of(Values.list(sizes).stream().mapToInt(Values::whole).toArray());
    }

    /** The sizes of a tensor's axes. */
    public Object sizes(Object tensor) {
        return IntStream.of(Values.tensor(tensor).shape().toArray()).mapToObj(size -> (Object) new BigFraction(size))
                .toList();
    }

    /** An element, by indices from 0. */
    public Object at(Object of, Object... indices) {
        if (of instanceof Tensor tensor) {
            return tensor.get(Arrays.stream(indices).mapToInt(Values::whole).toArray());
        }
        Object element = of;
        for (Object index : indices) {
            List<Object> list = Values.list(element);
            int i = Values.whole(index);
            if (i < 0 || i >= list.size()) {
                throw new Unfit("there is no element " + i + " of " + Values.show(of));
            }
            element = list.get(i);
        }
        return element;
    }

    /** The greatest difference of two tensors' elements. */
    public Object difference(Object a, Object b) {
        Tensor difference = Values.tensor(a).zip(Values.tensor(b), (one, other) -> Math.abs(one - other));
        return Arrays.stream(difference.toArray()).max().orElse(0);
    }

    /** The outputs of an operation of the oracle, with conventions and hyper-parameters by name. */
    public Object forward(String operation, Map<String, Object> settings, Map<String, Object> inputs) {
        return values(operation(operation, settings).forward(named(inputs)));
    }

    /** Its gradients by every input, of upstream gradients by the names of the outputs. */
    public Object backward(String operation, Map<String, Object> settings, Map<String, Object> inputs,
            Map<String, Object> upstream) {
        if (!(operation(operation, settings) instanceof Differentiable differentiable)) {
            throw new Unfit("'" + operation + "' came where an operation with a gradient is wanted");
        }
        return values(differentiable.backward(named(inputs), named(upstream)));
    }

    private static Operation operation(String name, Map<String, Object> settings) {
        if (!OPERATIONS.containsKey(name)) {
            throw new Unfit("'" + name + "' came where an operation of the oracle is wanted");
        }
        Map<String, Object> set = new LinkedHashMap<>();
        settings.forEach((key, value) -> set.put(key, value instanceof Number && Values.exact(value)
                && Values.fraction(value).getDenominator().equals(BigInteger.ONE) ? (Object) Values.whole(value)
                : value instanceof Number ? (Object) Values.real(value) : value));
        return Components.with(OPERATIONS.get(name), set);
    }

    private static Named<Tensor> named(Map<String, Object> values) {
        Named<Tensor> named = Named.none();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            named = named.with(entry.getKey(), Values.tensor(entry.getValue()));
        }
        return named;
    }

    private static Map<String, Object> values(Named<Tensor> named) {
        Map<String, Object> values = new LinkedHashMap<>();
        named.names().forEach(name -> values.put(name, named.get(name)));
        return values;
    }

    /** Lists of one of each of some lists, all there are. */
    public Object tuples(Object lists) {
        List<List<Object>> tuples = List.of(List.of());
        for (Object list : Values.list(lists)) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> tuple : tuples) {
                for (Object one : Values.list(list)) {
                    List<Object> more = new ArrayList<>(tuple);
                    more.add(one);
                    longer.add(more);
                }
            }
            if (longer.size() > LONGEST) {
                throw new Unfit("more than " + LONGEST + " tuples came");
            }
            tuples = longer;
        }
        return tuples;
    }
}
