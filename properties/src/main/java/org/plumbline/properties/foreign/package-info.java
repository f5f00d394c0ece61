/**
 * Subjects outside this virtual machine: values that cross a pipe, calls of named functions, and the process they run
 * in, which is not trusted. The protocol is told by {@code PROTOCOL.md} among the resources of this package.
 */
package org.plumbline.properties.foreign;
