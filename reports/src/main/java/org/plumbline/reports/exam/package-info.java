/** Exams with keys that carry evidence. */
package org.plumbline.reports.exam;
