/** Papers for students, in many formats, and apart from them their keys. */
package org.plumbline.reports.exam.paper;
