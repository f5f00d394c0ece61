package org.plumbline.properties.formula;

/** A text that is no formula, or one that has no value: shapes that do not fit. */
public final class MalformedFormula extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int position;

    /** @param position of what is wrong, counted from 0 */
    MalformedFormula(int position, String says) {
        super(says);
        this.position = position;
    }

    /** Where it is wrong, counted from 0. */
    public int position() {
        return position;
    }
}
