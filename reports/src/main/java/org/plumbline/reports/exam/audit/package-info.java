/** Graded papers held against the key: marks, rubrics and printed code. */
package org.plumbline.reports.exam.audit;
