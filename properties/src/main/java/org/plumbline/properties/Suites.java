package org.plumbline.properties;

import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** Every operation with how it is tried, as listed in {@code META-INF/services/org.plumbline.properties.Suite}. */
public final class Suites {

    private Suites() {
    }

    /** All suites, family by family. */
    public static List<Suite<?>> all() {
        return ServiceLoader.load(Suite.class).stream().map(Provider::get).<Suite<?>>map(suite -> suite).toList();
    }
}
