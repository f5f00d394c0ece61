package org.plumbline.properties.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Python between the host and a subject whose functions are no functions of arrays. */
public enum Adapter {
    /** Modules of PyTorch as functions of settings, parameters and inputs, with their gradients. */
    TORCH_MODULE("torch");

    private final String library;

    Adapter(String library) {
        this.library = library;
    }

    /** Its name in a profile: {@code torch-module}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The package of Python that it needs, as Python imports it. */
    public String library() {
        return library;
    }

    /** Its text, which defines {@code Adapted}: the subject as the host calls it. */
    public String text() {
        try (InputStream in = Adapter.class.getResourceAsStream(name().toLowerCase(Locale.ROOT) + ".py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether it could not be loaded, for what it needs is not installed. */
    public boolean lacks(Answer.Raised raised) {
        return raised.type().equals("ModuleNotFoundError")
                && raised.message().equals("No module named '" + library + "'");
    }
}
