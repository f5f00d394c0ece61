package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.Convention;

/** Where a GRU's reset gate acts. */
public enum ResetGate implements Convention {
    /** On the state, before the recurrent product: Cho 2014, Keras with reset_after=False, ONNX by default. */
    BEFORE_PRODUCT("n = tanh(x wx_n + bx_n + (r h) wh_n + bh_n)"),
    /** On the recurrent product and its bias: PyTorch, cuDNN, Keras by default, ONNX with linear_before_reset=1. */
    AFTER_PRODUCT("n = tanh(x wx_n + bx_n + r (h wh_n + bh_n))");

    private final String meaning;

    ResetGate(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
