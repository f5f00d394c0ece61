package org.plumbline.reports.command;

import java.io.IOException;
import java.nio.file.Path;
import org.plumbline.reports.page.ReportFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A file that an option asks for.
 *
 * @param command to whose user a refusal is said
 * @param option the option's name
 * @param file the file, not yet written
 */
record Output(CommandLine command, String option, ReportFile file) {

    /**
     * Makes sure that the file can be written.
     *
     * @throws ParameterException if it cannot
     */
    static Output at(CommandLine command, String option, Path path) {
        try {
            return new Output(command, option, ReportFile.at(path));
        } catch (IOException refused) {
            throw unwritable(command, option, path, refused);
        }
    }

    /**
     * Fills the file, and says where it is.
     *
     * @throws ParameterException if it cannot be written any more
     */
    void write(String content) {
        try {
            file.write(content);
        } catch (IOException failed) {
            throw unwritable(command, option, file.path(), failed);
        }
        command.getOut().println(file.path());
        command.getOut().flush();
    }

    static ParameterException unwritable(CommandLine command, String option, Path path, IOException reason) {
        return new ParameterException(command, option + ": " + path + " came, a file that can be written is allowed: "
                + ReportFile.inWords(reason), reason);
    }
}
