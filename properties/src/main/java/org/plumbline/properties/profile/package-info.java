/** Profiles: how the functions of a course's or library's files map to operations, as data. */
package org.plumbline.properties.profile;
