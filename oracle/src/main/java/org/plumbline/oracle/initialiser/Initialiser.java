package org.plumbline.oracle.initialiser;

import java.util.List;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The first values of a parameter. It draws nothing itself: independent noise of the parameter's shape is its input,
 * standard normal or uniform on [0, 1), as each initialiser says.
 */
public interface Initialiser extends Operation {

    /** noise (...) to parameter (...). */
    @Override
    default Signature signature() {
        return new Signature(List.of(Port.constant("noise", "(...)")), List.of(Port.real("parameter", "(...)")));
    }

    /** Refuses noise that is not normal, as far as one number tells. */
    static void checkNormal(Tensor noise) {
        Check.every("noise", noise, Double::isFinite, "standard normal numbers, which are finite");
    }

    /** Refuses noise that is not uniform on [0, 1). */
    static void checkUniform(Tensor noise) {
        Check.every("noise", noise, u -> u >= 0 && u < 1, "uniform numbers from 0 up to, not including, 1");
    }
}
