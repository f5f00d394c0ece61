/** Transformations of data: scaling and its inverse, balancing of classes, augmentation of images, mining. */
package org.plumbline.oracle.data;
