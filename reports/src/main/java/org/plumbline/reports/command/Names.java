package org.plumbline.reports.command;

import java.util.List;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Entry;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Operations by the names that a user gave. */
final class Names {

    private Names() {
    }

    /**
     * The operation of this name.
     *
     * @throws ParameterException if there is none, with the nearest names
     */
    static Entry find(CommandLine command, Catalogue catalogue, String argument, String name) {
        return catalogue.find(name).orElseThrow(() -> unknown(command, catalogue, argument, name));
    }

    static ParameterException unknown(CommandLine command, Catalogue catalogue, String argument, String name) {
        List<String> nearest = catalogue.nearest(name);
        return new ParameterException(command, argument + ": no operation is called '" + name + "'; the nearest are "
                + String.join(", ", nearest) + " (all: plumbline operations)");
    }
}
