/**
 * The abstract scalar over which a definition is transcribed once, and the arithmetics that run it: double,
 * double-double, decimal, forward-mode and reverse-mode derivatives, running error bounds.
 */
package org.plumbline.oracle.real;
