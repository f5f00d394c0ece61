/** Known defects of layer, loss and optimizer code, each as an implementation that has it. */
package org.plumbline.properties.defect;
