/** Training of models on examples with labels. */
package org.plumbline.oracle.training;
