/**
 * What is true: every layer, loss and optimizer as a pure operation with declared conventions. It knows no test
 * framework, no file format and no report.
 */
package org.plumbline.oracle;
