/**
 * What is true: every layer, loss and optimizer as a pure operation with declared conventions. It knows no test
 * framework, no file format and no report.
 *
 * <h2>What NaN, infinities and overflow give</h2>
 *
 * <p>Outputs follow IEEE 754. For a NaN that goes in, definition and reference agree; at infinities and where it
 * overflows, a definition, which has no stabilising trick, may give NaN where the reference gives the limit.
 * <ul>
 * <li>A NaN goes into every element of an output whose formula reads it, and into no other. What stands behind a mask,
 * in a row that is ignored or not looked up, in padding, or where a window does not reach, is not read, infinities
 * included. Zero times an infinity is NaN, so that what is not read is left out, not multiplied by zero.</li>
 * <li>An element that dropout drops is read: it is multiplied by the mask.</li>
 * <li>A comparison with NaN decides nothing: what depends on it is NaN (the greatest of a window, a clipped gradient,
 * a hinge, the sign, a running maximum), rather than one of the choices.</li>
 * <li>A sum, square or product may overflow to an infinity where the true one is beyond the greatest double, and a mean
 * where the true sum is, and so may a state that holds squares, as Adam's. On the way to a finite result no exponential
 * overflows, nor the sum of squares of a norm or of a deviation.</li>
 * <li>Where only finite numbers make sense, as labels, weights, running statistics, an optimizer's state, noise and
 * probabilities, NaN and infinities are refused by name.</li>
 * </ul>
 */
package org.plumbline.oracle;
