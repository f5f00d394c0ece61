/** What we tell: the command line and its reports. */
package org.plumbline.reports;
