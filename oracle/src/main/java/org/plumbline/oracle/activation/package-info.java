/** Activations: functions applied to every element by itself, and softmax. */
package org.plumbline.oracle.activation;
