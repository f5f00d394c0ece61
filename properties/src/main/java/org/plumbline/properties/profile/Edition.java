package org.plumbline.properties.profile;

import java.util.List;
import java.util.Set;

/**
 * What an edition of a course has otherwise.
 *
 * @param changed functions that it declares otherwise
 * @param without the functions that it did not have yet: a subject that has one is hardly of this edition
 */
public record Edition(List<Function> changed, Set<String> without) {
}
