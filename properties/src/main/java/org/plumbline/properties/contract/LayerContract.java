package org.plumbline.properties.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.plumbline.properties.Case;
import org.plumbline.properties.lane.Lane;

/** A layer of your own: say what it is by {@link Judged#layer} and run the tests. */
public interface LayerContract extends JudgedContract, GradientContract, KinkContract {

    @Provide
    @Override
    default Arbitrary<Case> gradients() {
        return cases(Lane.GRADIENT);
    }

    @Provide
    @Override
    default Arbitrary<Case> differences() {
        return cases(Lane.CENTRAL_DIFFERENCE);
    }

    @Provide
    @Override
    default Arbitrary<Case> kinks() {
        return cases(Lane.KINK);
    }
}
