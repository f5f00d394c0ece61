package org.plumbline.properties.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.SubjectFailure;

/** A call of code that may do anything: what it does wrong is said in its user's words. */
final class Guarded {

    private Guarded() {
    }

    /** What is called. */
    interface Body {
        Named<Tensor> apply(List<Arguments> handed) throws Exception;
    }

    /**
     * What a pass returned, in the order of the names.
     *
     * @throws SubjectFailure if it threw, wrote into an array that it was handed, or returned other names
     */
    static Named<Tensor> call(String pass, List<Arguments> handed, Body body, List<String> names) {
        Named<Tensor> returned;
        try {
            returned = body.apply(handed);
        } catch (SubjectFailure told) {
            throw told;
        } catch (Exception | AssertionError | LinkageError | StackOverflowError thrown) {
            throw new SubjectFailure(pass + " threw " + thrown + place(thrown), thrown);
        }
        List<String> changed = new ArrayList<>();
        handed.forEach(arguments -> changed.addAll(arguments.changed()));
        if (!changed.isEmpty()) {
            throw new SubjectFailure(pass + " wrote into the array that it was handed as "
                    + String.join(" and as ", changed) + ": work on a copy");
        }
        if (returned == null) {
            throw new SubjectFailure(pass + " returned null, expected " + names);
        }
        if (!returned.names().equals(Set.copyOf(names))) {
            throw new SubjectFailure(pass + " returned " + returned.names() + ", expected " + names);
        }
        Named<Tensor> ordered = Named.none();
        for (String name : names) {
            ordered = ordered.with(name, returned.get(name));
        }
        return ordered;
    }

    /** The first line of the stack that is neither Java's nor Plumbline's. */
    private static String place(Throwable thrown) {
        for (StackTraceElement line : thrown.getStackTrace()) {
            boolean javas = line.getModuleName() != null;
            boolean plumblines = line.getClassName().startsWith("org.plumbline.oracle.")
                    || line.getClassName().equals(Arguments.class.getName());
            if (!javas && !plumblines) {
                return " at " + line;
            }
        }
        return "";
    }
}
