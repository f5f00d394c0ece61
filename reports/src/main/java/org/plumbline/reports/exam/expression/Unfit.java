package org.plumbline.reports.exam.expression;

/** A value that is of another kind than is wanted. */
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public Unfit(String says) {
        super(says);
    }
}
