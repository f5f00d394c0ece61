/** Subjects outside this virtual machine: values that cross a pipe, calls of named functions, and the process they run in. */
package org.plumbline.properties.foreign;
