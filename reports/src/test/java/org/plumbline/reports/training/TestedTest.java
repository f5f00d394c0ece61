package org.plumbline.reports.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.dataset.made.MadeTextures;
import org.plumbline.fixtures.model.Views;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.oracle.training.Lesson;
import org.plumbline.oracle.training.Mirrored;
import org.plumbline.oracle.training.Model;
import org.plumbline.oracle.training.Recipe;
import org.plumbline.oracle.training.Sequential;
import org.plumbline.oracle.training.Solver;

class TestedTest {

    private static final Dataset DATA = MadeTextures.of(100, 300, 1).holdOut(0.1, 1);
    private static final Model MODEL = Sequential.of("views", DATA.train().shape(), 10).conv(4, 5).relu().maxPool(4)
            .flatten().dense(10).crossEntropy();

    private static Solver solver() {
        return new Solver(MODEL, new Recipe(rate -> Adam.standard(), step -> 1e-3, 1, 10, 1, 1, Lesson.ALL),
                new Core(Blas.standard(), Workers.of(1)));
    }

    private static Tensor softmax(Tensor scores) {
        return Softmax.standard().forward(Named.of("x", scores)).get("y");
    }

    @Test
    void imagesArePredictedByTheMeanOfTheirAndTheirMirrorImagesSoftmax() {
        Solver solver = solver();
        Named<Tensor> start = MODEL.start(1);
        Tested tested = Tested.of(solver, start, DATA, Views.MIRRORED);
        Tensor plain = softmax(solver.scores(start, DATA.test()));
        Tensor mirrored = softmax(solver.scores(start, new Mirrored(DATA.test())));
        long correct = IntStream.range(0, DATA.test().count()).filter(i -> IntStream.range(0, 10).boxed()
                .max((a, b) -> Double.compare(plain.get(i, a) + mirrored.get(i, a), plain.get(i, b)
                        + mirrored.get(i, b))).orElseThrow() == DATA.test().label(i)).count();
        assertThat(tested.score().correct()).isEqualTo((int) correct);
        assertThat(tested.score().loss()).isCloseTo((solver.evaluate(start, DATA.test()).loss()
                + solver.evaluate(start, new Mirrored(DATA.test())).loss()) / 2, Offset.offset(1e-12));
        assertThat(tested.oneView()).contains(solver.evaluate(start, DATA.test()));
        assertThat(tested.oneView().orElseThrow().correct()).as("the views differ").isNotEqualTo((int) correct);
        assertThat(tested.parts().stream().mapToDouble(part -> part.quality() * part.count()).sum())
                .isCloseTo(correct, Offset.offset(1e-9));
    }

    @Test
    void ofOneViewThePredictionsAreTheModels() {
        Solver solver = solver();
        Tested tested = Tested.of(solver, MODEL.start(1), DATA, Views.ONE);
        assertThat(tested.score()).isEqualTo(solver.evaluate(MODEL.start(1), DATA.test()));
        assertThat(tested.oneView()).isEmpty();
    }

    @Test
    void aMirrorImageHasLeftAndRightExchanged() {
        int count = DATA.test().shape().count();
        double[] image = new double[count + 1];
        double[] mirrored = new double[count + 1];
        DATA.test().features(3, image, 1);
        new Mirrored(DATA.test()).features(3, mirrored, 1);
        int width = DATA.test().shape().size(2);
        for (int i = 0; i < count; i++) {
            assertThat(mirrored[1 + i]).isEqualTo(image[1 + i / width * width + width - 1 - i % width]);
        }
        assertThat(mirrored[0]).isZero();
    }
}
