package org.plumbline.properties.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.lane.Lane;

/** What an operation of sums and products keeps: on small dyadic numbers it is right to the last bit. */
public interface ExactContract extends OperationContract {

    @Provide
    default Arbitrary<Case> exact() {
        if (!suite().regimes().contains(Regime.EXACT)) {
            throw new IllegalStateException("suite(): " + suite().standard() + " came, which rounds whatever its "
                    + "inputs are; an operation that has exact cases is allowed, or leave ExactContract out");
        }
        return suite().cases(Regime.EXACT);
    }

    /** If this fails, a term is wrong: no rounding is involved. */
    @Property(tries = 200)
    default void isExactOnDyadicNumbers(@ForAll("exact") Case trial) {
        judge(Lane.EXACT, trial);
    }
}
