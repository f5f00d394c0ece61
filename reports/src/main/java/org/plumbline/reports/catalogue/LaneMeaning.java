package org.plumbline.reports.catalogue;

import org.plumbline.properties.lane.Lane;

/** What each lane checks, in a sentence for readers of reports. */
public final class LaneMeaning {

    private LaneMeaning() {
    }

    public static String of(Lane lane) {
        return switch (lane) {
            case EXACT -> "to the last bit, on inputs where every sum is exact";
            case BOUNDED -> "outputs within the derived bound of the true value";
            case GRADIENT -> "gradients within the derived bound of the true gradient";
            case FINITE_DIFFERENCE -> "gradients against finite differences of the definition in extended precision";
            case FORWARD_MODE -> "gradients against forward-mode derivatives of the definition";
            case CENTRAL_DIFFERENCE -> "gradients against differences of the subject's own forward pass";
            case LAW -> "theorems that need no oracle";
            case KINK -> "gradients at ties: between the one-sided derivatives, and as declared";
            case PROTOCOL -> "nothing kept between calls, nothing changed, wrong inputs refused";
            case EXTREME -> "saturated, huge, tiny and subnormal inputs";
        };
    }
}
