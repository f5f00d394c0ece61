package org.plumbline.oracle.fast;

/**
 * Cross-correlation of images with kernels, its adjoint and its gradient by the kernels.
 *
 * <p>x (N, groups C, H, W), w (groups F, C, KH, KW), y (N, groups F, OH, OW).
 */
interface Correlation {

    /** y = b + the correlation of x with w; b is empty if there is none. */
    void apply(double[] x, double[] w, double[] b, double[] y);

    /** dx = the adjoint of the correlation with w, of dy. */
    void adjoint(double[] dy, double[] w, double[] dx);

    /** dw = the gradient by w of the correlation, with dy upstream. */
    void weightGradient(double[] x, double[] dy, double[] dw);
}
