/** The main job: every lane on every operation, and third-party code against the oracle, as data. */
package org.plumbline.reports.verification;
