/** Reports in words: the terminal's table, the HTML page, the JSON document, and how they are written. */
package org.plumbline.reports.page;
