/** How the operations of the oracle's package of the same name are tried, and the laws they obey. */
package org.plumbline.properties.data;
