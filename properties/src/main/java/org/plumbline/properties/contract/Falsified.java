package org.plumbline.properties.contract;

import org.plumbline.properties.Case;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;

/** A subject failed: the message holds the lane, what was expected, what came, and the whole case. */
final class Falsified extends AssertionError {

    private static final long serialVersionUID = 1;

    Falsified(Lane lane, Verdict verdict, Case trial) {
        this(lane, verdict, trial, "");
    }

    Falsified(Lane lane, Verdict verdict, Case trial, String advice) {
        super(lane + " lane: " + verdict.message() + "\n  case: " + trial + advice);
    }
}
