package org.plumbline.reports;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command line printed, and its exit status.
 *
 * @param status the exit status
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record Console(int status, String out, String err) {

    public static Console run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Plumbline.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
        return new Console(status, out.toString(), err.toString());
    }
}
