package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.reports.Console;

class DoctorCommandTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhatIsThereAndWhatIsNot() throws Exception {
        Files.write(Files.createDirectories(folder.resolve("eecs498")).resolve("data.pkl"), new byte[1]);
        Console console = Console.run("doctor", "--data", folder.toString());
        assertThat(console.status()).isZero();
        assertThat(console.out()).contains("Java      " + System.getProperty("java.version"),
                "products  " + Blas.standard().library().name() + " " + Blas.standard().library().version(),
                "threads   " + Runtime.getRuntime().availableProcessors(), "Python    ", "sandbox   ",
                "data      " + folder, "eecs498        there: data.pkl",
                "mnist          not there: plumbline fetch mnist --data " + folder);
    }
}
