package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Convention;

/** What is added to the norm that a gradient is scaled by. */
public enum ClipGuard implements Convention {
    /** Nothing: a clipped gradient has exactly the greatest norm. */
    NONE("maximum / norm", 0),
    /** 1e-6: a clipped gradient is slightly shorter (PyTorch). */
    MILLIONTH("maximum / (norm + 1e-6): as in PyTorch", 1e-6);

    private final String meaning;
    private final double amount;

    ClipGuard(String meaning, double amount) {
        this.meaning = meaning;
        this.amount = amount;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** What is added. */
    public double amount() {
        return amount;
    }
}
