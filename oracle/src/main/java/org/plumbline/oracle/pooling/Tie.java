package org.plumbline.oracle.pooling;

import java.util.List;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;

/** Who gets the gradient where several elements of a window are its maximum. */
public enum Tie implements Convention {
    /** The first in row-major order. */
    FIRST("the first in row-major order gets the gradient"),
    /** The last in row-major order. */
    LAST("the last in row-major order gets the gradient"),
    /** All of them, in equal shares. */
    SHARED("all of them get equal shares of the gradient");

    private final String meaning;

    Tie(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Their common value, written so that its derivative is the declared one. */
    <T extends Real<T>> T of(List<T> equals) {
        return switch (this) {
            case FIRST -> equals.get(0);
            case LAST -> equals.get(equals.size() - 1);
            case SHARED -> equals.get(0).arithmetic().sum(equals).over(equals.size());
        };
    }

    /** The share of the gradient that one of several gets. */
    double share(int position, int count) {
        return switch (this) {
            case FIRST -> position == 0 ? 1 : 0;
            case LAST -> position == count - 1 ? 1 : 0;
            case SHARED -> 1.0 / count;
        };
    }
}
