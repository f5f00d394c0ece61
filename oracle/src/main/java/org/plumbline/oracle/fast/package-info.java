/**
 * Tier 3, the fast one: operations as kernels bound to buffers, which allocate nothing once they are made. Products of
 * matrices go to BLAS, all else is fused loops over arrays, on several threads where the size pays for it.
 *
 * <p>The conventions are those of the operations' records; the reference proves each kernel within its derived bound.
 * Inputs are taken as finite and valid: what an operation refuses, its reference refuses.
 */
package org.plumbline.oracle.fast;
