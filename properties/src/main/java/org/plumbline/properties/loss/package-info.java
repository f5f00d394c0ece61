/** How the losses and penalties are tried. */
package org.plumbline.properties.loss;
