package org.plumbline.reports.check;

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
}
