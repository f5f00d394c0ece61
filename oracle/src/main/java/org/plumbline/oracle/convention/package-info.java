/** Conventions that more than one operation declares. */
package org.plumbline.oracle.convention;
