package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.reports.Console;

class CompareCommandTest {

    @Test
    void bothLibrariesStandInOneTable() {
        Console console = Console.run("compare", "--only", "binary");
        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        assertThat(console.out().lines()).hasSize(1 + 5);
        assertThat(console.out()).contains("training loss", "95 in 100", "seconds", "logistic", "hinge",
                "Tribuo LogisticRegressionTrainer as it comes", "Tribuo LinearSGDTrainer", "Plumbline eecs498-svm");
    }

    @Test
    void otherDataAreRefused() {
        Console console = Console.run("compare", "--only", "mnist");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("'mnist' came", "binary or digits");
    }
}
