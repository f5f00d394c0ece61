package org.plumbline.properties.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;

/** The defaults of the metrics are those that their documentation names. */
class DefaultsTest {

    /** By operation, its conventions and its hyper-parameters. */
    @Example
    void areTheDocumentedOnes() {
        Map<String, String> defaults = new TreeMap<>();
        for (Suite<?> suite : Suites.all()) {
            Operation standard = suite.standard();
            if (standard.getClass().getPackageName().endsWith(".metric")) {
                defaults.put(standard.name(), standard.conventions() + " " + standard.hyperparameters());
            }
        }
        assertThat(defaults).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("accuracy", "{given=SCORES} {}"),
                Map.entry("balanced-accuracy", "{} {classes=2}"),
                Map.entry("binary-accuracy", "{at=ABOVE} {threshold=0.5}"),
                Map.entry("confusion-matrix", "{orientation=LABELS_IN_ROWS} {classes=2}"),
                Map.entry("f1", "{averaging=BINARY, zeroDivision=ZERO} {classes=2}"),
                Map.entry("precision", "{averaging=BINARY, zeroDivision=ZERO} {classes=2}"),
                Map.entry("recall", "{averaging=BINARY, zeroDivision=ZERO} {classes=2}")));
    }
}
