/** Pooling: the maximum, average or norm of each window of an image. */
package org.plumbline.oracle.pooling;
