/** Students of a course: who they are, what each is asked, and what they answered. */
package org.plumbline.reports.exam.course;
