/** How the metrics are tried. */
package org.plumbline.properties.metric;
