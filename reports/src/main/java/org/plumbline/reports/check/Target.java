package org.plumbline.reports.check;

import java.nio.file.Path;
import java.util.List;

/** What is to be checked. */
public sealed interface Target {

    /** As reports name it. */
    String title();

    /** A source file, or a folder of them: one submission. */
    record Files(Path path) implements Target {

        @Override
        public String title() {
            Path name = path.toAbsolutePath().normalize().getFileName();
            return name == null ? path.toString() : name.toString();
        }
    }

    /**
     * A class of the Java platform.
     *
     * @param where jars and folders of classes: the class's own, and of what it needs
     * @param name the class's full name
     */
    record JavaClass(List<Path> where, String name) implements Target {

        public JavaClass {
            where = List.copyOf(where);
        }

        @Override
        public String title() {
            return name;
        }
    }

    /** A program that speaks the protocol, with its arguments as {@link ShellWords} reads them. */
    record Program(String command) implements Target {

        @Override
        public String title() {
            return command;
        }
    }

    /** What the profile itself names, such as an installed library. */
    record Installed(String profile) implements Target {

        @Override
        public String title() {
            return profile;
        }
    }
}
