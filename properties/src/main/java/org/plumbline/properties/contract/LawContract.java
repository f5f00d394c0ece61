package org.plumbline.properties.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.properties.Case;
import org.plumbline.properties.lane.Lane;

/** What an operation with laws keeps. */
public interface LawContract extends OperationContract {

    @Provide
    default Arbitrary<Case> lawful() {
        return ordinary();
    }

    /** The message names the law that fails. */
    @Property(tries = 200)
    default void obeysItsLaws(@ForAll("lawful") Case trial) {
        judge(Lane.LAW, trial);
    }
}
