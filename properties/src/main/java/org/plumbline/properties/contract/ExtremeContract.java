package org.plumbline.properties.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.lane.Lane;

/** What an operation keeps at saturated, huge, tiny and subnormal inputs. */
public interface ExtremeContract extends OperationContract {

    @Provide
    default Arbitrary<Case> extremes() {
        return suite().cases(Regime.EXTREME);
    }

    /** If this fails, the formula overflows or cancels: rearrange it. */
    @Property(tries = 50)
    default void isStableAtExtremes(@ForAll("extremes") Case trial) {
        judge(Lane.EXTREME, trial);
    }
}
