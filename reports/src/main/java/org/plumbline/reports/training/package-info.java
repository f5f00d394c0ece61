/** Models trained by name, and what is told of it: lines, curves, history, a page. */
package org.plumbline.reports.training;
