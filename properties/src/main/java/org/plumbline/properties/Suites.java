package org.plumbline.properties;

import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.InvalidArgument;

/** Every operation with how it is tried, as listed in {@code META-INF/services/org.plumbline.properties.Suite}. */
public final class Suites {

    private Suites() {
    }

    /**
     * How operations of this one's class are tried.
     *
     * @throws InvalidArgument if there is no suite of it
     */
    @SuppressWarnings("unchecked")
    public static <O extends Operation> Suite<O> of(O operation) {
        return (Suite<O>) all().stream().filter(suite -> suite.standard().getClass() == operation.getClass())
                .findFirst().orElseThrow(() -> new InvalidArgument("operation", operation.toString(),
                        "an operation that has a suite, as plumbline operations lists them"));
    }

    /** All suites, family by family. */
    public static List<Suite<?>> all() {
        return ServiceLoader.load(Suite.class).stream().map(Provider::get).<Suite<?>>map(suite -> suite).toList();
    }
}
