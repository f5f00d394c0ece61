package org.plumbline.properties.lane;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.Case;
import org.plumbline.properties.GivenUp;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;

/**
 * A way to judge a subject on a case.
 *
 * <p>Every lane hands over inputs that fit, empty axes among them where an operation allows them. {@link #PROTOCOL}
 * alone also wants refusals, and only of a subject that {@linkplain Subject#checksArguments() checks its arguments}, of
 * what cannot be taken for something else: an argument missing, unknown or of another rank, a label or a mask that is
 * none. It tries no wrong lengths: which ones fit is a matter between several inputs,
 * and a layer from elsewhere that its framework calls only after a check of its own is not wrong for having none. In
 * the oracle all operations check their lengths by the one {@link org.plumbline.oracle.Operation#bind}, whose refusals
 * are tested with it, on signatures; a subject that calls it first refuses the same.
 */
public enum Lane {
    /** Outputs and gradients to the last bit, on inputs where every sum is exact. */
    EXACT(Regime.EXACT, false, (suite, subject, trial) -> Exact.judge(subject, trial)),
    /** Outputs within the derived bound of the true value. */
    BOUNDED(Regime.ORDINARY, false, (suite, subject, trial) -> Bounded.judge(subject, trial)),
    /** Gradients within the derived bound of the true gradient, by reverse mode in double-double. */
    GRADIENT(Regime.ORDINARY, true, (suite, subject, trial) -> Gradient.judge(subject, trial)),
    /** Gradients against central differences of the definition in double-double. */
    FINITE_DIFFERENCE(Regime.ORDINARY, true, (suite, subject, trial) -> FiniteDifference.judge(subject, trial)),
    /** Gradients against forward-mode derivatives of the definition. */
    FORWARD_MODE(Regime.ORDINARY, true, (suite, subject, trial) -> ForwardModeGradient.judge(subject, trial)),
    /** Gradients against central differences of the subject's own forward pass, in double. */
    CENTRAL_DIFFERENCE(Regime.ORDINARY, true, (suite, subject, trial) -> CentralDifference.judge(subject, trial)),
    /** Theorems that need no oracle. */
    LAW(Regime.ORDINARY, false, (suite, subject, trial) -> Laws.judge(suite, subject, trial)),
    /** Gradients at ties: between the one-sided derivatives, and as declared. */
    KINK(Regime.KINK, true, (suite, subject, trial) -> KinkGradient.judge(subject, trial)),
    /** Nothing kept between calls, nothing changed, outputs as declared, wrong inputs refused. */
    PROTOCOL(Regime.ORDINARY, false, (suite, subject, trial) -> Protocol.judge(subject, trial)),
    /** Outputs and gradients at saturated, huge, tiny and subnormal inputs. */
    EXTREME(Regime.EXTREME, false, (suite, subject, trial) -> Extreme.judge(subject, trial));

    private final Regime regime;
    private final boolean needsGradient;
    private final Judge judge;

    Lane(Regime regime, boolean needsGradient, Judge judge) {
        this.regime = regime;
        this.needsGradient = needsGradient;
        this.judge = judge;
    }

    /** The inputs this lane is run on. */
    public Regime regime() {
        return regime;
    }

    /** Whether the lane looks at gradients only. */
    public boolean needsGradient() {
        return needsGradient;
    }

    /** Whether the lane makes sense for a suite's operation. */
    public boolean applies(Suite<?> suite) {
        boolean differentiable = suite.standard() instanceof Differentiable;
        return suite.regimes().contains(regime) && (differentiable || !needsGradient)
                && (this != LAW || !Laws.of(suite).isEmpty());
    }

    /**
     * Whether the lane's bounds are known for a precision: the exact cases fill the significand of a double, and the
     * bounds of laws and of differences of the forward pass are derived for doubles only.
     */
    public boolean judges(Precision precision) {
        return precision == Precision.DOUBLE || switch (this) {
            case BOUNDED, GRADIENT, FINITE_DIFFERENCE, FORWARD_MODE, KINK, PROTOCOL, EXTREME -> true;
            case EXACT, CENTRAL_DIFFERENCE, LAW -> false;
        };
    }

    /**
     * Judges a subject on a case of this lane's regime; an exception that it throws is a failure.
     *
     * @throws GivenUp if the subject was not called
     */
    public Verdict judge(Suite<?> suite, Subject subject, Case trial) {
        return Verdict.unlessThrown(() -> judge.apply(suite, subject, trial));
    }

    @FunctionalInterface
    private interface Judge {
        Verdict apply(Suite<?> suite, Subject subject, Case trial);
    }
}
