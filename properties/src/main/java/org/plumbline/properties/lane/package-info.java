/** The ways in which a subject is judged. */
package org.plumbline.properties.lane;
