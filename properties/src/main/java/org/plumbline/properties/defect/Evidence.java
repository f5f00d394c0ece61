package org.plumbline.properties.defect;

/** What gives a defect away. */
public enum Evidence {
    /** Outputs or gradients that differ: the defect's subject gives them. */
    NUMBERS,
    /**
     * Memory that is shared or not added to. A tensor cannot change, so the subject is the reference; it takes a check
     * of the arrays before and after a call.
     */
    PROTOCOL,
    /** How operations are put together, while each is right: the subject is the reference; it takes a whole model. */
    COMPOSITION
}
