/** Answers of students, judged. */
package org.plumbline.reports.exam.grade;
