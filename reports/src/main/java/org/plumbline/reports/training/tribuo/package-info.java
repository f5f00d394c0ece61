/** Tribuo's trainers and Plumbline's on the same data, beside each other. */
package org.plumbline.reports.training.tribuo;
