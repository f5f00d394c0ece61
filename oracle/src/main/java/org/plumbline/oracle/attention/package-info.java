/** Attention: weighted means of values, weighted by how well their keys answer a query. */
package org.plumbline.oracle.attention;
