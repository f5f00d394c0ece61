/**
 * The matrix product on which the fast tier rests: OpenBLAS through JNI where it loads, EJML where it does not, and a
 * plain loop for products too small to be worth a call.
 */
package org.plumbline.oracle.blas;
