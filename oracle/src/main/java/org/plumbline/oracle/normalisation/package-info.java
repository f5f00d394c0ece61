/** Normalising layers: batch, layer, group, instance and root-mean-square normalisation. */
package org.plumbline.oracle.normalisation;
