package org.plumbline.properties;

import java.util.Map;
import java.util.TreeMap;
import org.plumbline.oracle.Operation;

/** The operations of a package as their {@code standard()} makes them. */
public final class Standards {

    private Standards() {
    }

    /** By name, conventions and hyper-parameters, each as {@code {name=value, ...}}. */
    public static Map<String, String> of(Package family) {
        Map<String, String> standards = new TreeMap<>();
        for (Suite<?> suite : Suites.all()) {
            if (suite.getClass().getPackage().equals(family)) {
                Operation standard = suite.standard();
                standards.put(standard.name(), standard.conventions() + " " + standard.hyperparameters());
            }
        }
        return standards;
    }
}
