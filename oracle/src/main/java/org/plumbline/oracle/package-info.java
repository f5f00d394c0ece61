/**
 * What is true: every layer, loss and optimizer as a pure operation with declared conventions. It knows no test
 * framework, no file format and no report.
 *
 * <h2>What NaN gives</h2>
 *
 * <p>For a NaN that goes in, definition and reference have NaN in the same elements, of outputs and of gradients.
 * <ul>
 * <li>A NaN goes into every element of an output whose formula reads it, and into no other. What stands behind a mask,
 * in a row that is ignored or not looked up, in padding, or where a window does not reach, is not read, infinities
 * included. Zero times an infinity is NaN, so that what is not read is left out, not multiplied by zero.</li>
 * <li>An element that dropout drops is read: it is multiplied by the mask.</li>
 * <li>A comparison with NaN decides nothing: what depends on it is NaN (the greatest of a window, a clipped gradient,
 * a hinge, the sign, a running maximum), rather than one of the choices. So is the gradient of a kinked function there.
 * Two are declared to be 0 instead: that of a step, which is 0 everywhere, and that of a window of max pooling with NaN
 * in it, which nobody has won.</li>
 * <li>Where only finite numbers make sense, as labels, weights, running statistics, an optimizer's state, noise and
 * probabilities, NaN and infinities are refused by name.</li>
 * </ul>
 *
 * <h2>What infinities, overflow and underflow give</h2>
 *
 * <p>Each step of the reference follows IEEE 754. A definition, which has no stabilising trick, does so by other steps:
 * in doubles the two need not agree at infinities, nor where either overflows or underflows. The definition may give
 * NaN or infinity where the reference gives the limit; and it may give a number where the reference gives NaN, as for
 * softmax, log-softmax, cross-entropy and attention of scores that have no softmax (plus infinity, or nothing but
 * minus infinity): those declare themselves NaN as a whole, with their gradients.
 * <ul>
 * <li>A sum, square or product may overflow to an infinity where the true one is beyond the greatest double. A sum may
 * also where only a part of it is: 1.7e308 + 1.7e308 - 1.7e308 is infinite. So may all that is made of sums, such as
 * means and products of matrices, and a state that holds squares, as Adam's.</li>
 * <li>What is worked out with such an infinity is infinite or NaN: with the mean of 1e308 and 1e308 their deviation is
 * infinite and their layer normalisation NaN.</li>
 * <li>Where no sum overflows, no exponential does on the way to a finite result, nor the squares of a norm or of a
 * deviation.</li>
 * <li>Underflow is gradual, to subnormal numbers and then to 0, and no error: a result beneath the normal numbers has
 * the absolute precision of a few least doubles, no relative one. The squares of a norm or of a deviation lose nothing
 * by it; those of an optimizer's state may.</li>
 * </ul>
 */
package org.plumbline.oracle;
