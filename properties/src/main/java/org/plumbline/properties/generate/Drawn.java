package org.plumbline.properties.generate;

import net.jqwik.api.Shrinkable;

/**
 * A value that was drawn, and what makes it simpler. The value is kept: jqwik makes it anew at each request, in a
 * session only.
 *
 * @param value the value
 * @param shrinkable what makes it simpler
 */
public record Drawn<T>(T value, Shrinkable<T> shrinkable) {

    /** To be called in a session of jqwik. */
    public static <T> Drawn<T> of(Shrinkable<T> shrinkable) {
        return new Drawn<>(shrinkable.value(), shrinkable);
    }
}
