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

    @Test
    void nothingIsFoundByAnotherName() {
        assertThat(catalogue.find("frobnicate")).isEmpty();
        assertThat(catalogue.find("")).isEmpty();
    }

    @Test
    void aNameThatContainsTheSoughtOneIsNear() {
        assertThat(catalogue.nearest("norm").get(0)).contains("norm");
        assertThat(catalogue.nearest("my-relu-layer").get(0)).isEqualTo("relu");
        assertThat(catalogue.nearest("")).hasSize(3);
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

    @ParameterizedTest
    @CsvSource({"'', '', 0", "relu, relu, 0", "'', relu, 4", "relu, '', 4", "rely, relu, 1", "elu, relu, 1",
            "kitten, sitting, 3", "flaw, lawn, 2"})
    void editsAreCounted(String from, String to, int edits) {
        assertThat(EditDistance.between(from, to)).isEqualTo(edits);
    }
}
