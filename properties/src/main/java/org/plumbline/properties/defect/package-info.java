/**
 * Known defects of layer, loss and optimizer code, each as an implementation that has it and nothing else wrong, with a
 * page that explains it. Most are the reference with one thing changed: its conventions, its inputs, or its gradients.
 */
package org.plumbline.properties.defect;
