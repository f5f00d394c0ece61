/** The subcommands: what they take and what they print. */
package org.plumbline.reports.command;
