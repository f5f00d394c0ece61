package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;

/** The defaults of the transformations of data are those that their documentation names. */
class DefaultsTest {

    /** By operation, its conventions and its hyper-parameters. */
    @Example
    void areTheDocumentedOnes() {
        Map<String, String> defaults = new TreeMap<>();
        for (Suite<?> suite : Suites.all()) {
            Operation standard = suite.standard();
            if (standard.getClass().getPackageName().endsWith(".data")) {
                defaults.put(standard.name(), standard.conventions() + " " + standard.hyperparameters());
            }
        }
        assertThat(defaults).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("blur", "{} {sigma=1.0, radius=2}"),
                Map.entry("class-weights", "{} {classes=2}"),
                Map.entry("contrast", "{pivot=CHANNEL} {factor=1.0}"),
                Map.entry("feature-statistics", "{variance=BIASED} {}"),
                Map.entry("flip", "{mirror=HORIZONTAL} {}"),
                Map.entry("hard-example-mining", "{} {threshold=0.7, least=0}"),
                Map.entry("min-max-scale", "{direction=FORWARD} {a=0.0, b=1.0}"),
                Map.entry("resample", "{balance=OVERSAMPLE} {classes=2}"),
                Map.entry("rotate", "{} {angle=0.0}"),
                Map.entry("saturation", "{luma=BT601} {factor=1.0}"),
                Map.entry("standardise", "{direction=FORWARD} {}")));
    }
}
