package org.plumbline.reports.training;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.model.CheckpointFile;
import org.plumbline.fixtures.model.Variant;

/**
 * A folder that a training's checkpoints and results go to.
 *
 * @param path where it is, or will be
 */
public record TrainingFolder(Path path) {

    private static final String CHECKPOINT = ".checkpoint";
    private static final String SECONDS = ".seconds";

    /** Where a variant's checkpoint is. */
    public CheckpointFile checkpoint(Variant variant) {
        return CheckpointFile.at(path.resolve(variant.name() + CHECKPOINT));
    }

    /** The checkpoints of these variants that are there. */
    public List<CheckpointFile> checkpoints(List<Variant> variants) {
        return variants.stream().map(this::checkpoint).filter(CheckpointFile::exists).toList();
    }

    /**
     * A file of a training, whichever that was, that another one in this folder would overwrite or stand beside.
     *
     * @throws IOException if nobody here may look into the folder
     */
    public Optional<Path> earlier() throws IOException {
        return files("{*" + CHECKPOINT + ",results.html,history.*}").stream().findFirst();
    }

    /**
     * The checkpoint of a variant that is none of these.
     *
     * @throws IOException if nobody here may look into the folder
     */
    public Optional<Path> other(List<Variant> variants) throws IOException {
        List<Path> own = variants.stream().map(one -> path.resolve(one.name() + CHECKPOINT)).toList();
        return files("*" + CHECKPOINT).stream().filter(file -> !own.contains(file)).findFirst();
    }

    /** How long a variant has been trained in all, as far as its passes have ended. */
    double seconds(Variant variant) throws IOException {
        Path place = path.resolve(variant.name() + SECONDS);
        try {
            return Files.exists(place) ? Double.parseDouble(Files.readString(place).strip()) : 0;
        } catch (NumberFormatException broken) {
            // Nothing but a report hangs on it.
            return 0;
        }
    }

    /** Keeps that, apart from the checkpoint: that is the same to the last bit whenever it is made. */
    void keepSeconds(Variant variant, double seconds) throws IOException {
        Files.writeString(path.resolve(variant.name() + SECONDS), seconds + System.lineSeparator());
    }

    private List<Path> files(String pattern) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(path, pattern)) {
                found.forEach(files::add);
            }
        }
        Collections.sort(files);
        return files;
    }
}
