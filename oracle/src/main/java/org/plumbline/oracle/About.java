package org.plumbline.oracle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operation is, in the words that its page, the command line and its Javadoc share. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {

    /** The operation's name in lower case with hyphens: {@code layer-norm}. */
    String name();

    /** Its formula in plain text, line by line. */
    String[] formula();

    /** Papers, books or documentation with the equation or section. */
    String[] sources();
}
