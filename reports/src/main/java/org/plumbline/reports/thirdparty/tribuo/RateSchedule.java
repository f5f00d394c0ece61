package org.plumbline.reports.thirdparty.tribuo;

/** How a learning rate changes from step to step. */
enum RateSchedule {
    CONSTANT("constant rate"),
    OVER_STEP("rate / t"),
    OVER_ROOT("rate / sqrt(t)");

    private final String formula;

    RateSchedule(String formula) {
        this.formula = formula;
    }

    String formula() {
        return formula;
    }

    /** The rate of step t, from 1 on. */
    double at(int t, double rate) {
        return switch (this) {
            case CONSTANT -> rate;
            case OVER_STEP -> rate / t;
            case OVER_ROOT -> rate / Math.sqrt(t);
        };
    }
}
