/** Initialisers: the first parameters of a layer, as functions of noise that is handed in. */
package org.plumbline.oracle.initialiser;
