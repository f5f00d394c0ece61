/**
 * Code that nobody here wrote, judged by the oracle: how far each piece agrees, under which conventions, and where its
 * documentation and its behaviour differ. Findings are data; a difference is theirs to mend, and no failure of ours.
 */
package org.plumbline.reports.thirdparty;
