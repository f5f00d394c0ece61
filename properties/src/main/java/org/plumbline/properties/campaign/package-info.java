/** Lanes run over many random cases outside a test engine, with shrinking. */
package org.plumbline.properties.campaign;
