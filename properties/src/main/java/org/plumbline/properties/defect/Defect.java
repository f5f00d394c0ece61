package org.plumbline.properties.defect;

import java.util.function.Predicate;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.Subject;

/**
 * A known defect: an implementation of an operation that has it. A subject that gives the same numbers has it too.
 *
 * @param name a short name, and that of its page: {@code softmax-jacobian-diagonal-only}
 * @param headline the defect in one clause, put after "matches": {@code softmax whose Jacobian has its diagonal only}
 * @param source where it was seen: {@code neuroph#37}, or {@code textbook slip}
 * @param applies the operations, with their conventions, in which it can sit and be seen
 * @param subject the operation with the defect, and nothing else wrong
 */
public record Defect(String name, String headline, String source, Predicate<Operation> applies, Subject subject) {
}
