package org.plumbline.reports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
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

    @Test
    void nothingIsFoundByAnotherName() {
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
