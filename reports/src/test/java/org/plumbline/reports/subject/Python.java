package org.plumbline.reports.subject;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.plumbline.properties.foreign.Interpreter;

/** The Python of the tests. */
final class Python {

    private static final Optional<Interpreter> FOUND = Interpreter.find();

    private Python() {
    }

    /** A Python with NumPy; a test that needs it is left out, and says so, where there is none. */
    static Interpreter interpreter() {
        assumeTrue(FOUND.isPresent(), "no Python 3 with NumPy was found");
        return FOUND.orElseThrow();
    }
}
