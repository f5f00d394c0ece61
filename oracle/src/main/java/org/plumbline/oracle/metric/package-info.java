/** Metrics: how good a classifier is, counted; they have no gradient. */
package org.plumbline.oracle.metric;
