package org.plumbline.properties.layer;

import java.util.Map;
import java.util.TreeMap;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.Suites;

/** What the operations of a package are by default: conventions by their constants' names, and hyper-parameters. */
public final class Defaults {

    private Defaults() {
    }

    /** The defaults of every operation of this package, by its class's name. */
    public static Map<String, Map<String, Object>> of(Package family) {
        Map<String, Map<String, Object>> defaults = new TreeMap<>();
        String name = family.getName().replace(".properties.", ".oracle.");
        Suites.all().stream().map(suite -> (Operation) suite.standard())
                .filter(operation -> operation.getClass().getPackageName().equals(name))
                .forEach(operation -> defaults.put(operation.getClass().getSimpleName(), of(operation)));
        return defaults;
    }

    private static Map<String, Object> of(Operation operation) {
        Map<String, Object> defaults = new TreeMap<>(operation.hyperparameters());
        operation.conventions().forEach((name, convention) -> defaults.put(name, convention.name()));
        return defaults;
    }
}
