package org.plumbline.reports.exam.expression;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlOperator;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.oracle.tensor.Tensor;

/** Of fractions, exactly; of doubles, as they are; of tensors, element by element. */
public final class ExactArithmetic extends JexlArithmetic {

    /** Strict: what is not there is no 0. */
    ExactArithmetic() {
        super(true);
    }

    private static Object join(Object a, Object b, BinaryOperator<BigFraction> exact, DoubleBinaryOperator real) {
        if (Values.exact(a) && Values.exact(b)) {
            return exact.apply(Values.fraction(a), Values.fraction(b));
        }
        if (a instanceof Tensor || b instanceof Tensor) {
            return elements(a, b, real);
        }
        return real.applyAsDouble(Values.real(a), Values.real(b));
    }

    private static Tensor elements(Object a, Object b, DoubleBinaryOperator real) {
        if (!(a instanceof Tensor left)) {
            double number = Values.real(a);
            return ((Tensor) b).map(one -> real.applyAsDouble(number, one));
        }
        if (!(b instanceof Tensor right)) {
            double number = Values.real(b);
            return left.map(one -> real.applyAsDouble(one, number));
        }
        if (!left.shape().equals(right.shape())) {
            throw new Unfit("shapes " + left.shape() + " and " + right.shape() + " are not the same");
        }
        return left.zip(right, real);
    }

    @Override
    public Object add(Object left, Object right) {
        return left instanceof String || right instanceof String ? Values.show(left) + Values.show(right)
                : join(left, right, BigFraction::add, (a, b) -> a + b);
    }

    @Override
    public Object subtract(Object left, Object right) {
        return join(left, right, BigFraction::subtract, (a, b) -> a - b);
    }

    @Override
    public Object multiply(Object left, Object right) {
        return join(left, right, BigFraction::multiply, (a, b) -> a * b);
    }

    @Override
    public Object divide(Object left, Object right) {
        if (Values.exact(right) && Values.fraction(right).equals(BigFraction.ZERO)) {
            throw new ArithmeticException("a division by 0");
        }
        return join(left, right, BigFraction::divide, (a, b) -> a / b);
    }

    @Override
    public Object mod(Object left, Object right) {
        return new BigFraction(Math.floorMod(Values.whole(left), Values.whole(right)));
    }

    @Override
    public Object negate(Object value) {
        return subtract(0, value);
    }

    @Override
    protected int compare(Object left, Object right, JexlOperator operator) {
        if (Values.exact(left) && Values.exact(right)) {
            return Values.fraction(left).compareTo(Values.fraction(right));
        }
        double a = Values.real(left);
        double b = Values.real(right);
        // Zeros of both signs are equal.
        return a == b ? 0 : Double.compare(a, b);
    }

    @Override
    public boolean equals(Object left, Object right) {
        if (Values.number(left) && Values.number(right)) {
            return compare(left, right, JexlOperator.EQ) == 0;
        }
        if (Values.isList(left) && Values.isList(right)) {
            List<Object> a = Values.list(left);
            List<Object> b = Values.list(right);
            return a.size() == b.size() && IntStream.range(0, a.size())
                    .allMatch(i -> equals(a.get(i), b.get(i)));
        }
        return left == null ? right == null : left.equals(right);
    }
}
