/**
 * Full Jacobians in bulk: every entry of a hand-derived gradient against central differences, many of them from each
 * pass.
 */
package org.plumbline.properties.jacobian;
