/** Figures of exams, drawn as SVG. */
package org.plumbline.reports.exam.figure;
