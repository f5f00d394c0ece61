package org.plumbline.properties.optimizer;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** The documented defaults of optimizers, written out by hand, with where each comes from. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            // Keras, SGD
            entry("sgd", "{weightDecay=NONE} {rate=0.01, lambda=0.0}"),
            // the rate of Keras' SGD, the momentum of CS231n's notes
            entry("momentum", "{velocity=OF_GRADIENTS, weightDecay=NONE} "
                    + "{rate=0.01, momentum=0.9, dampening=0.0, lambda=0.0}"),
            entry("nesterov", "{velocity=OF_GRADIENTS, weightDecay=NONE} {rate=0.01, momentum=0.9, lambda=0.0}"),
            // PyTorch, Adagrad
            entry("adagrad", "{epsilonPlace=OUTSIDE_ROOT, weightDecay=NONE} {rate=0.01, epsilon=1.0E-10, lambda=0.0}"),
            // Zeiler 2012, section 4.1, without a rate
            entry("adadelta", "{weightDecay=NONE} {rate=1.0, rho=0.95, epsilon=1.0E-6, lambda=0.0}"),
            // PyTorch, RMSprop
            entry("rmsprop", "{epsilonPlace=OUTSIDE_ROOT, centring=UNCENTRED, velocity=OF_GRADIENTS, weightDecay=NONE} "
                    + "{rate=0.01, rho=0.99, momentum=0.0, epsilon=1.0E-8, lambda=0.0}"),
            // Kingma, Ba 2015, algorithm 1
            entry("adam", "{adamEpsilon=EPSILON, weightDecay=NONE} "
                    + "{rate=0.001, beta1=0.9, beta2=0.999, epsilon=1.0E-8, lambda=0.0}"),
            // Kingma, Ba 2015, algorithm 2; epsilon as in PyTorch, Adamax
            entry("adamax", "{adaMaxEpsilon=IN_MAXIMUM, weightDecay=NONE} "
                    + "{rate=0.002, beta1=0.9, beta2=0.999, epsilon=1.0E-8, lambda=0.0}"),
            // PyTorch, Adam with amsgrad
            entry("amsgrad", "{amsGradMaximum=RAW, weightDecay=NONE} "
                    + "{rate=0.001, beta1=0.9, beta2=0.999, epsilon=1.0E-8, lambda=0.0}"),
            // PyTorch, AdamW
            entry("adamw", "{adamEpsilon=EPSILON} "
                    + "{rate=0.001, beta1=0.9, beta2=0.999, epsilon=1.0E-8, lambda=0.01}"),
            // PyTorch, NAdam
            entry("nadam", "{firstMoment=CONSTANT, weightDecay=NONE} "
                    + "{rate=0.002, beta1=0.9, beta2=0.999, epsilon=1.0E-8, psi=0.004, lambda=0.0}"),
            // ours
            entry("clip-by-norm", "{clipGuard=NONE} {maximum=1.0}"),
            entry("clip-by-value", "{} {limit=1.0}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
