/** Schedules: the learning rate as a function of the number of steps taken. */
package org.plumbline.oracle.schedule;
