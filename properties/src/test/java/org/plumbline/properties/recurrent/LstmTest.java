package org.plumbline.properties.recurrent;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.recurrent.Recurrence;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class LstmTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new LstmSuite();
    }

    @Property(tries = 100)
    void isItsCellAtEveryStep(@ForAll("ordinary") Case trial) {
        Unrolled.assertThatItIsItsCellAtEveryStep((Recurrence) trial.operation(), trial.inputs());
    }
}
