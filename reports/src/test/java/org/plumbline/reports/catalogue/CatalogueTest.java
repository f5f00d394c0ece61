package org.plumbline.reports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.properties.lane.Lane;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.standard();

    @Test
    void everyOperationIsFoundByItsName() {
        assertThat(catalogue.entries()).isNotEmpty()
                .allSatisfy(entry -> assertThat(catalogue.find(entry.name())).contains(entry));
    }

    @Test
    void noTwoNamesAreAlikeWhenWrittenPlainly() {
        assertThat(catalogue.entries().stream()
                .map(entry -> entry.name().toLowerCase(Locale.ROOT).replace("-", ""))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"mse, mean-squared-error", "MAE, mean-absolute-error", "bce, binary-cross-entropy",
        "BCEWithLogits, binary-cross-entropy-with-logits", "ce, cross-entropy", "nll, negative-log-likelihood",
        "gn, group-norm", "ln, layer-norm", "bn, batch-norm", "avgpool, average-pool2d", "Glorot, xavier",
        "fc, dense", "fully connected, dense"})
    void theFieldsShortNamesAreKnown(String name, String operation) {
        assertThat(catalogue.find(name).map(Entry::name)).contains(operation);
    }

    /** Each leads to an operation, and hides none, nor a family. */
    @Test
    void shortNamesStandForOperations() {
        ShortNames.all().forEach((name, operation) -> {
            assertThat(catalogue.find(name).map(Entry::name)).as(name).contains(operation);
            assertThat(catalogue.entries()).noneMatch(entry -> Spelling.same(entry.name(), name));
            assertThat(catalogue.family(name)).as(name).isEmpty();
        });
    }

    @Test
    void nothingIsFoundByAnotherName() {
        assertThat(catalogue.find("relu6")).isEmpty();
        assertThat(catalogue.find("frobnicate")).isEmpty();
        assertThat(catalogue.find("")).isEmpty();
    }

    @Test
    void aFamilyIsFoundHoweverItIsWritten() {
        assertThat(catalogue.family("Optimizer")).isNotEmpty().isEqualTo(catalogue.families().get("optimizer"));
        assertThat(catalogue.family("optimizers")).isEmpty();
    }

    @Test
    void familiesHoldEveryOperationOnce() {
        assertThat(catalogue.families().values().stream().flatMap(List::stream).toList())
                .containsExactlyElementsOf(catalogue.entries());
    }

    @Test
    void everyLaneHasAMeaning() {
        assertThat(Arrays.stream(Lane.values()).map(LaneMeaning::of)).doesNotHaveDuplicates()
                .allSatisfy(meaning -> assertThat(meaning).isNotBlank());
    }
}
