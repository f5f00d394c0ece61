package org.plumbline.oracle.blas;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Which library is used. */
final class Choice {

    private static final String PROPERTY = "plumbline.blas";
    private static final String ALL = "auto, openblas or ejml";
    /** Made when it is first asked for, as loading takes half a second; a refusal is said as often as it is asked. */
    private static final Supplier<Blas> STANDARD = attempt(System.getProperty(PROPERTY, "auto"));

    private Choice() {
    }

    /** @throws UnavailableLibrary if the property asks for one that is not here */
    static Blas standard() {
        return STANDARD.get();
    }

    private static Supplier<Blas> attempt(String name) {
        try {
            Blas blas = of(name);
            return () -> blas;
        } catch (UnavailableLibrary refused) {
            return () -> {
                throw refused;
            };
        }
    }

    static Blas of(String name) {
        return new SmallProducts(switch (name.toLowerCase(Locale.ROOT)) {
            case "auto" -> automatic();
            case "openblas" -> required();
            case "ejml" -> new EjmlBlas(Optional.empty());
            default -> throw new UnavailableLibrary("-D" + PROPERTY + ": " + name + " came; allowed: " + ALL);
        });
    }

    private static Blas required() {
        try {
            return OpenBlas.load();
        } catch (UnavailableLibrary reason) {
            throw new UnavailableLibrary("-D" + PROPERTY + ": openblas came, but " + reason.getMessage()
                    + "; allowed here: auto or ejml", reason);
        }
    }

    private static Blas automatic() {
        try {
            return OpenBlas.load();
        } catch (UnavailableLibrary reason) {
            return new EjmlBlas(Optional.of(reason.getMessage()));
        }
    }
}
