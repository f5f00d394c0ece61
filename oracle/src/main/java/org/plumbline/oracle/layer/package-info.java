/** Layers: parametrised functions with a gradient, each a record of its conventions and hyper-parameters. */
package org.plumbline.oracle.layer;
