/** Checks of answers by ways that are not their own. */
package org.plumbline.reports.exam.evidence;
