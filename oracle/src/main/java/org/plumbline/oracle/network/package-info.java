/** Compositions: several operations wired into one. */
package org.plumbline.oracle.network;
