package org.plumbline.reports.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.properties.check.Lines;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.profile.Function;

/** A library that is installed, behind the functions that its profile ships for it, in a temporary folder. */
final class InstalledLibrary implements Lines {

    private final Path folder;
    private final String subject;
    private final PythonFiles files;

    InstalledLibrary(ShippedProfile profile, Interpreter interpreter, Confinement confinement, Limits limits)
            throws IOException {
        folder = Files.createTempDirectory("plumbline-library").toRealPath();
        subject = profile.subjectFile();
        Files.writeString(folder.resolve(subject), profile.subject());
        files = PythonFiles.sharing(folder, interpreter, confinement, limits);
    }

    @Override
    public Optional<ChildProcess> to(Function function) {
        return files.to(function);
    }

    @Override
    public String module(String file) {
        return files.module(file);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        files.close();
        folder.resolve(subject).toFile().delete();
        folder.toFile().delete();
    }
}
