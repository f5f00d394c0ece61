/** Attention, weighted means of values by how well their keys answer a query, and where in a sequence these stand. */
package org.plumbline.oracle.attention;
