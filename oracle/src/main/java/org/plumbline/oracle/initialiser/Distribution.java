package org.plumbline.oracle.initialiser;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** The distribution of first weights whose mean is 0 and whose variance is given. */
public enum Distribution implements Convention {
    /** Normal, from standard normal noise. */
    NORMAL("sqrt(variance) z, z standard normal noise"),
    /** Uniform between plus and minus sqrt(3 variance), from uniform noise on [0, 1). */
    UNIFORM("sqrt(3 variance) (2 u - 1), u uniform noise on [0, 1)");

    private final String meaning;

    Distribution(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Weights of this variance. */
    <T extends Real<T>> NdArray<T> weights(NdArray<T> noise, T variance) {
        if (this == NORMAL) {
            return noise.times(variance.sqrt());
        }
        T limit = variance.times(3).sqrt();
        return noise.map(u -> u.times(limit).times(2).minus(limit));
    }

    /** Weights of this standard deviation. */
    Tensor weights(Tensor noise, double deviation) {
        double limit = Math.sqrt(3) * deviation;
        return noise.map(this == NORMAL ? z -> z * deviation : u -> (2 * u - 1) * limit);
    }

    /** Refuses noise of another distribution, as far as one number tells. */
    void check(Tensor noise) {
        switch (this) {
            case NORMAL -> Initialiser.checkNormal(noise);
            case UNIFORM -> Initialiser.checkUniform(noise);
        }
    }
}
