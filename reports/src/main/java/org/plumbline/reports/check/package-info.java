/** What a check of somebody's code tells: the terminal's screen, the page, and the files that other programs read. */
package org.plumbline.reports.check;
