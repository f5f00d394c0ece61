/** Convolutions: one and two axes, transposed, and seed 003's full convolution and filtering of two matrices. */
package org.plumbline.oracle.convolution;
