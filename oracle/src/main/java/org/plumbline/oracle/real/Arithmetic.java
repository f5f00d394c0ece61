package org.plumbline.oracle.real;

import java.util.List;

/**
 * A kind of real numbers: makes them from doubles and adds them up.
 *
 * @param <T> its numbers
 */
public interface Arithmetic<T extends Real<T>> {

    /** A constant of a formula. */
    T of(double constant);

    /** An input of an operation; some arithmetics treat it apart from a constant. */
    default T input(double value) {
        return of(value);
    }

    /** The number pi, to this arithmetic's precision. */
    T pi();

    default T zero() {
        return of(0);
    }

    default T one() {
        return of(1);
    }

    /** The sum of the terms, zero for none. */
    default T sum(List<T> terms) {
        if (terms.isEmpty()) {
            return zero();
        }
        T sum = terms.get(0);
        for (T term : terms.subList(1, terms.size())) {
            sum = sum.plus(term);
        }
        return sum;
    }
}
