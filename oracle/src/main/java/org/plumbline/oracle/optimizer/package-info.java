/** Optimizers: rules that renew parameters from gradients, step by step, and the clipping of gradients before it. */
package org.plumbline.oracle.optimizer;
