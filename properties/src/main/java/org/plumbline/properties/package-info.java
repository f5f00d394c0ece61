/** How we know it: cases, lanes, laws and verdicts over any subject, in any regime of inputs. */
package org.plumbline.properties;
