/** Recurrent layers: the cells of one step, and the sequences that unroll them over time. */
package org.plumbline.oracle.recurrent;
