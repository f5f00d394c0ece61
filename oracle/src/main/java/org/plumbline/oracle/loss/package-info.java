/** Losses and penalties: what training makes small. */
package org.plumbline.oracle.loss;
