package org.plumbline.properties.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.lane.Lane;

/** What an operation with kinks keeps: there, its gradient is the declared one. */
public interface KinkContract extends OperationContract {

    @Provide
    default Arbitrary<Case> kinks() {
        return suite().cases(Regime.KINK);
    }

    /** If this fails, look at the comparison: strict or not, and who gets the gradient of a tie. */
    @Property(tries = 200)
    default void hasTheDeclaredGradientAtKinks(@ForAll("kinks") Case trial) {
        judge(Lane.KINK, trial);
    }
}
