/** Random cases by jqwik's arbitraries: sizes, values and conventions, shrinking to small ones. */
package org.plumbline.properties.generate;
