package org.plumbline.reports.check;

import org.plumbline.oracle.tensor.InvalidArgument;

/** An option that cannot be met, whatever the subject: bad usage. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param option the option's name: {@code --profile}
     * @param came what was given
     * @param allowed what is accepted
     */
    public RefusedRequest(String option, String came, String allowed) {
        super(option + ": " + came + " came, " + allowed + " is allowed");
    }

    /** A refusal of a profile, which says itself what came and what is allowed. */
    RefusedRequest(String option, InvalidArgument refused) {
        super(option + ": " + refused.getMessage() + "; PROFILES.md tells how a profile is written");
    }
}
