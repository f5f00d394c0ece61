/** Answer keys, with worked steps, evidence and rubric. */
package org.plumbline.reports.exam.key;
