package org.plumbline.properties.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;

/** A part of a formula, which has a value. */
sealed interface Term {

    Spot spot();

    <T extends Real<T>> NdArray<T> value(Scope<T> scope);

    /**
     * A number as it is written: a fraction, so that a decimal has its value in every arithmetic.
     *
     * @param divisor a power of 10
     */
    record Literal(Spot spot, double numerator, double divisor) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            T whole = scope.arithmetic().of(numerator);
            return Matrices.number(divisor == 1 ? whole : whole.over(scope.arithmetic().of(divisor)));
        }
    }

    /** The ratio of a circle's circumference to its diameter, or the base of natural logarithms. */
    record Constant(Spot spot, boolean pi) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            return Matrices.number(pi ? scope.arithmetic().pi() : scope.arithmetic().one().exp());
        }
    }

    /** What a name stands for. */
    record Variable(Spot spot, String name) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            if (scope.indices().containsKey(name)) {
                return Matrices.number(scope.arithmetic().of(scope.indices().get(name)));
            }
            NdArray<T> value = scope.values().get(name);
            if (value == null) {
                throw spot.refuses("'" + name + "' has no value here");
            }
            return value;
        }
    }

    /** An element of a vector, or of a matrix, by indices from 1; two figures in a row are two of a matrix. */
    record Element(Spot spot, Term of, List<Term> at) implements Term {

        private static final int TEN = 10;

        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            NdArray<T> whole = of.value(scope);
            int row = index(at.get(0), scope);
            int column = at.size() > 1 ? index(at.get(1), scope) : 1;
            boolean run = at.size() == 1 && whole.size(0) > 1 && whole.size(1) > 1 && row > TEN && row < TEN * TEN;
            if (run) {
                column = row % TEN;
                row /= TEN;
            }
            boolean across = at.size() == 1 && whole.size(0) == 1;
            int i = across ? column : row;
            int j = across ? row : column;
            if (i < 1 || j < 1 || i > whole.size(0) || j > whole.size(1)) {
                throw spot.refuses("there is no element (" + i + ", " + j + ") of shape " + whole.shape());
            }
            return Matrices.number(whole.get(i - 1, j - 1));
        }

        private static <T extends Real<T>> int index(Term term, Scope<T> scope) {
            double index = term.value(scope).at(0).value();
            if (index != Math.rint(index)) {
                throw term.spot().refuses("an index is to be a whole number, and is " + index);
            }
            return (int) index;
        }
    }

    /** What two terms are joined by. */
    enum Join {
        PLUS, MINUS,
        /** A product as in linear algebra. */
        TIMES,
        /** Element by element. */
        EACH, OVER
    }

    /** Two terms that are joined. */
    record Joined(Spot spot, Join by, Term left, Term right) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            NdArray<T> a = left.value(scope);
            NdArray<T> b = right.value(scope);
            return switch (by) {
                case PLUS -> Matrices.each(spot, a, b, T::plus);
                case MINUS -> Matrices.each(spot, a, b, T::minus);
                case TIMES -> Matrices.product(spot, a, b);
                case EACH -> Matrices.each(spot, a, b, T::times);
                case OVER -> Matrices.each(spot, a, b, T::over);
            };
        }
    }

    /** The opposite. */
    record Negated(Spot spot, Term of) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            return of.value(scope).map(T::negate);
        }
    }

    /** A power: of numbers and, element by element, of vectors. Whole exponents may be of negative numbers. */
    record Power(Spot spot, Term base, Term exponent) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            NdArray<T> x = base.value(scope);
            NdArray<T> y = exponent.value(scope);
            if (x.size(0) > 1 && x.size(1) > 1) {
                throw spot.refuses("the power of a matrix is not defined here; element by element, write A .* A");
            }
            if (exponent instanceof Literal literal && literal.divisor() == 1) {
                return x.map(one -> one.pow(literal.numerator()));
            }
            if (base instanceof Constant constant && !constant.pi()) {
                return y.map(T::exp);
            }
            return Matrices.each(spot, x, y, (one, other) -> one.log().times(other).exp());
        }
    }

    /** Rows as columns. */
    record Transposed(Spot spot, Term of) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            return of.value(scope).transpose(1, 0);
        }
    }

    /** A function of one or several terms. */
    record Call(Spot spot, Elementary function, List<Term> arguments) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            return function.value(spot, arguments.stream().map(one -> one.value(scope)).toList());
        }
    }

    /** What a condition compares by. */
    enum Relation {
        LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, UNEQUAL;

        boolean holds(int sign) {
            return switch (this) {
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case GREATER -> sign > 0;
                case AT_LEAST -> sign >= 0;
                case EQUAL -> sign == 0;
                case UNEQUAL -> sign != 0;
            };
        }
    }

    /** 1 where a condition holds, 0 elsewhere, element by element. */
    record Indicator(Spot spot, Relation relation, Term left, Term right) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            return Matrices.each(spot, left.value(scope), right.value(scope),
                    (a, b) -> relation.holds(a.compare(b)) ? scope.arithmetic().one() : scope.arithmetic().zero());
        }
    }

    /** One condition of several, or none of them, and what is the value then. */
    record Branch(Optional<Term> condition, Term then) {
    }

    /** Element by element what the first condition that holds says. */
    record Cases(Spot spot, List<Branch> branches) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            List<Optional<NdArray<T>>> conditions = branches.stream()
                    .map(branch -> branch.condition().map(term -> term.value(scope))).toList();
            List<NdArray<T>> values = branches.stream().map(branch -> branch.then().value(scope)).toList();
            Shape shape = Stream.concat(conditions.stream().flatMap(Optional::stream), values.stream())
                    .map(NdArray::shape).reduce((a, b) -> a.count() >= b.count() ? a : b).orElseThrow();
            return values.get(0).build(shape, at -> {
                for (int i = 0; i < branches.size(); i++) {
                    if (conditions.get(i).map(holds -> element(holds, at).value() != 0).orElse(true)) {
                        return element(values.get(i), at);
                    }
                }
                throw spot.refuses("none of the cases holds; give one 'otherwise'");
            });
        }

        private static <T extends Real<T>> T element(NdArray<T> of, int[] at) {
            return Matrices.isNumber(of) ? of.at(0) : of.get(at);
        }
    }

    /**
     * The sum of a term over an index.
     *
     * @param from the first, 1 unless said otherwise
     * @param to the last; where it is not said, as many as there are elements of what it is the index of
     */
    record Sum(Spot spot, String index, Term from, Optional<Term> to, Term of) implements Term {
        @Override
        public <T extends Real<T>> NdArray<T> value(Scope<T> scope) {
            int first = (int) from.value(scope).at(0).value();
            int last = to.map(end -> (int) end.value(scope).at(0).value()).orElseGet(() -> Sizes.of(index, of, scope)
                    .orElseThrow(() -> spot.refuses("how far '" + index + "' goes is not said, and there is nothing "
                            + "it is the index of")));
            NdArray<T> sum = Matrices.number(scope.arithmetic().zero());
            for (int i = first; i <= last; i++) {
                sum = Matrices.each(spot, sum, of.value(scope.at(index, i)), T::plus);
            }
            return sum;
        }
    }
}
