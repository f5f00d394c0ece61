package org.plumbline.properties.formula;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/** How far an index goes: as many as there are rows or columns of what it is the index of. */
final class Sizes {

    private Sizes() {
    }

    static <T extends Real<T>> Optional<Integer> of(String index, Term term, Scope<T> scope) {
        if (term instanceof Term.Element element && element.of() instanceof Term.Variable) {
            NdArray<T> whole = element.of().value(scope);
            Optional<Integer> size = IntStream.range(0, element.at().size())
                    .filter(axis -> element.at().get(axis) instanceof Term.Variable at && at.name().equals(index))
                    .mapToObj(axis -> whole.size(0) == 1 && element.at().size() == 1 ? whole.count() : whole.size(axis))
                    .findFirst();
            if (size.isPresent()) {
                return size;
            }
        }
        return parts(term).flatMap(part -> of(index, part, scope).stream()).findFirst();
    }

    private static Stream<Term> parts(Term term) {
        if (term instanceof Term.Element element) {
            return Stream.concat(Stream.of(element.of()), element.at().stream());
        } else if (term instanceof Term.Joined joined) {
            return Stream.of(joined.left(), joined.right());
        } else if (term instanceof Term.Negated negated) {
            return Stream.of(negated.of());
        } else if (term instanceof Term.Power power) {
            return Stream.of(power.base(), power.exponent());
        } else if (term instanceof Term.Transposed transposed) {
            return Stream.of(transposed.of());
        } else if (term instanceof Term.Call call) {
            return call.arguments().stream();
        } else if (term instanceof Term.Indicator indicator) {
            return Stream.of(indicator.left(), indicator.right());
        } else if (term instanceof Term.Cases cases) {
            return cases.branches().stream().flatMap(branch ->
                    Stream.concat(branch.condition().stream(), Stream.of(branch.then())));
        } else if (term instanceof Term.Sum sum) {
            return Stream.of(sum.of());
        }
        return Stream.empty();
    }
}
