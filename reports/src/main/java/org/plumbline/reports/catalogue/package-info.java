/** Every operation by family and name, with what there is to say about it. */
package org.plumbline.reports.catalogue;
