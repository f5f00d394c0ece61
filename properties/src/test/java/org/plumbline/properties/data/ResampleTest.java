package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.Balance;
import org.plumbline.oracle.data.Resample;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class ResampleTest implements LawContract, ExactContract {

    private static final Tensor LABELS = Tensor.vector(1, 0, 1, 1, 0);

    @Override
    public Suite<?> suite() {
        return new ResampleSuite();
    }

    @Example
    void theRareClassIsDrawnAgain() {
        assertThat(indices(Balance.OVERSAMPLE, 0.5)).isEqualTo(Tensor.vector(1, 4, 4, 0, 2, 3));
        assertThat(indices(Balance.OVERSAMPLE, 0.49)).isEqualTo(Tensor.vector(1, 4, 1, 0, 2, 3));
    }

    @Example
    void theFrequentClassKeepsThoseOfLeastNoiseTheFirstOfEquals() {
        assertThat(indices(Balance.UNDERSAMPLE, 0.9, 0.8, 0.1, 0.2, 0.7)).isEqualTo(Tensor.vector(1, 4, 2, 3));
        assertThat(indices(Balance.UNDERSAMPLE, 0.5, 0.5, 0.5, 0.5, 0.5)).isEqualTo(Tensor.vector(1, 4, 0, 2));
    }

    /** 1 - 2^-53 is the greatest noise there is. */
    @Example
    void theGreatestNoiseDrawsTheLastMember() {
        for (int members = 1; members < 200; members++) {
            assertThat((int) Math.floor(Math.nextDown(1.0) * members)).isEqualTo(members - 1);
        }
    }

    @Example
    void noiseThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> indices(Balance.OVERSAMPLE)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("noise", "(0,)", "(1,)");
        assertThatThrownBy(() -> indices(Balance.OVERSAMPLE, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("noise", "1.0 at index (0,)", "not including, 1");
        assertThatThrownBy(() -> new Resample(0, Balance.OVERSAMPLE)).hasMessageContainingAll("classes", "at least 1");
    }

    @Example
    void labelsThatDoNotFitNeedNoNoise() {
        refusesToCount(null, "labels is null");
        refusesToCount(Tensor.vector(0, 2), "labels is 2.0 at index (1,)");
        refusesToCount(Tensor.vector(-1, 0, 1), "labels is -1.0 at index (0,)");
        refusesToCount(Tensor.vector(1, 1), "labels is without any of class 0");
    }

    private static void refusesToCount(Tensor labels, String message) {
        assertThatThrownBy(() -> Resample.standard().draws(labels)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining(message);
    }

    private static Tensor indices(Balance balance, double... noise) {
        return new Resample(2, balance).forward(Named.of("labels", LABELS, "noise", Tensor.vector(noise)))
                .get("indices");
    }
}
