package org.plumbline.oracle.tensor;

/** Refuses an argument: names it, says what came, what is allowed and so what to do. */
public final class InvalidArgument extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String argument;
    private final String came;
    private final String allowed;

    /**
     * @param argument the argument's name, such as {@code gamma} or {@code epsilon}
     * @param came what was given
     * @param allowed what is accepted
     */
    public InvalidArgument(String argument, String came, String allowed) {
        super(argument + " is " + came + "; allowed: " + allowed);
        this.argument = argument;
        this.came = came;
        this.allowed = allowed;
    }

    /** The same refusal, said of an argument of this operation. */
    public InvalidArgument in(String operation) {
        return new InvalidArgument(operation + ": " + argument, came, allowed);
    }

    public String argument() {
        return argument;
    }
}
