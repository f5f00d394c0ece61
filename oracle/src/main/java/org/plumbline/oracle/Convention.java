package org.plumbline.oracle;

/**
 * A choice on which the field disagrees, declared rather than silent. Implemented by enums that are components of an
 * operation's record.
 */
public interface Convention {

    /** What this choice means, in one sentence or formula. */
    String meaning();

    /** The constant's name. */
    String name();
}
