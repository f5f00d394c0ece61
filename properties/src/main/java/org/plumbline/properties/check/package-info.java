/** Judges functions of a subject by a profile: cases, calls, verdicts, and what a wrong function matches. */
package org.plumbline.properties.check;
