package org.plumbline.properties.check;

import java.util.Map;
import java.util.Optional;
import org.plumbline.oracle.Convention;

/**
 * What the check of a function came to.
 *
 * @param verdict the verdict
 * @param alternative the other conventions under which the function is right, if that is how it is
 */
record Result(FunctionVerdict verdict, Optional<Map<String, Convention>> alternative) {
}
