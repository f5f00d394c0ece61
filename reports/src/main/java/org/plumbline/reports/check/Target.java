package org.plumbline.reports.check;

import java.nio.file.Path;

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
     * @param path the jar or the folder of classes that holds it
     * @param name the class's full name
     */
    record JavaClass(Path path, String name) implements Target {

        @Override
        public String title() {
            return name;
        }
    }

    /** A program that speaks the protocol, as a shell would start it. */
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
