package org.plumbline.oracle.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Products of parts of matrices, exact as all numbers are small and whole. */
class BlasTest {

    private static final double ROGUE = 1e9;

    /** The standard one, and on a machine on which it is OpenBLAS, that alone. */
    static Stream<Blas> libraries() {
        Stream<Blas> everywhere = Stream.of(Blas.standard(), new EjmlBlas(Optional.empty()));
        return Blas.standard().library().name().equals("OpenBLAS")
                ? Stream.concat(everywhere, Stream.of(OpenBlas.load())) : everywhere;
    }

    /** A block that ends with the last element of its array, and is narrower than a row: its last row is incomplete. */
    @ParameterizedTest
    @MethodSource("libraries")
    void multipliesPartsOfMatricesAndLeavesTheRestAlone(Blas blas) {
        for (int trial = 0; trial < 400; trial++) {
            Random random = new Random(trial);
            boolean transposeA = random.nextBoolean();
            boolean transposeB = random.nextBoolean();
            int m = 1 + random.nextInt(12);
            int n = 1 + random.nextInt(12);
            int k = 1 + random.nextInt(12);
            Part a = new Part(transposeA ? k : m, transposeA ? m : k, random);
            Part b = new Part(transposeB ? n : k, transposeB ? k : n, random);
            Part c = new Part(m, n, random);
            double beta = random.nextInt(3);
            double[] expected = c.data.clone();
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = beta * c.at(i, j);
                    for (int l = 0; l < k; l++) {
                        sum += (transposeA ? a.at(l, i) : a.at(i, l)) * (transposeB ? b.at(j, l) : b.at(l, j));
                    }
                    expected[c.offset + i * c.stride + j] = sum;
                }
            }
            blas.multiply(transposeA, transposeB, m, n, k, a.data, a.offset, a.stride, b.data, b.offset, b.stride,
                    beta, c.data, c.offset, c.stride);
            assertThat(c.data).as("trial %d of %s", trial, blas.library()).usingComparatorWithPrecision(0.0)
                    .containsExactly(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void neverWritesBehindAnArray(Blas blas) {
        double[] matrix = new double[36];
        assertThatThrownBy(() -> blas.multiply(false, false, 6, 6, 6, matrix, 0, 6, matrix, 0, 6, 0, matrix, 1, 6))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** The last block of rows and columns of a larger matrix. */
    private static final class Part {

        private final double[] data;
        private final int offset;
        private final int stride;

        Part(int rows, int columns, Random random) {
            int left = random.nextInt(4);
            stride = left + columns;
            offset = random.nextInt(3) * stride + left;
            data = random.doubles(offset + (rows - 1) * stride + columns).map(x -> ROGUE).toArray();
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    data[offset + i * stride + j] = random.nextInt(17) - 8;
                }
            }
        }

        double at(int i, int j) {
            return data[offset + i * stride + j];
        }
    }
}
