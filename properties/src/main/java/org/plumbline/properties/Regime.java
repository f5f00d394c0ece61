package org.plumbline.properties;

/** The sort of inputs a case is made of. */
public enum Regime {
    /** Short decimals of ordinary size, off the kinks. */
    ORDINARY,
    /** Small whole and dyadic numbers, on which every sum and product is exact. */
    EXACT,
    /** Ties and zeros: inputs where a comparison in the definition is undecided. */
    KINK,
    /** Saturated, huge, tiny and subnormal inputs. */
    EXTREME
}
