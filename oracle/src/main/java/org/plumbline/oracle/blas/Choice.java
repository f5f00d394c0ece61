package org.plumbline.oracle.blas;

import java.util.Locale;
import java.util.Optional;
import org.plumbline.oracle.tensor.InvalidArgument;

/** Which library is used. */
final class Choice {

    /** Made when it is first asked for: loading takes half a second. */
    static final Blas STANDARD = of(System.getProperty("plumbline.blas", "auto"));

    private Choice() {
    }

    static Blas of(String name) {
        return new SmallProducts(switch (name.toLowerCase(Locale.ROOT)) {
            case "auto" -> automatic();
            case "openblas" -> OpenBlas.load();
            case "ejml" -> new EjmlBlas(Optional.empty());
            default -> throw new InvalidArgument("plumbline.blas", name, "auto, openblas or ejml");
        });
    }

    private static Blas automatic() {
        try {
            return OpenBlas.load();
        } catch (UnavailableLibrary reason) {
            return new EjmlBlas(Optional.of(reason.getMessage()));
        }
    }
}
