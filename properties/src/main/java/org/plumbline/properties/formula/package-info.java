/** Formulas as people write them, in plain text or LaTeX, and what they come to. */
package org.plumbline.properties.formula;
