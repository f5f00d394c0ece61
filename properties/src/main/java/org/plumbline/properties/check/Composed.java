package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;
import org.plumbline.properties.profile.Composition;

/** How a profile's composition of operations is tried: a kink of it is one of its parts, and so are most extremes. */
record Composed(Composition composition) implements Suite<Network> {

    @Override
    public Network standard() {
        return composition.network();
    }

    @Override
    public Arbitrary<Network> operations(Regime regime) {
        return Arbitraries.just(composition.network());
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Network network, Regime regime) {
        List<Arbitrary<Map.Entry<String, Integer>>> axes = new ArrayList<>();
        composition.sizes().forEach((axis, sizes) ->
                axes.add(sizes(sizes).map(size -> Map.entry(axis, size))));
        // Ordinary inputs overflow no textbook formula in the truth's arithmetic; a composition's may in its parts.
        return Combinators.combine(axes).as(sizes -> sizes.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .flatMap(sizes -> drawn(regime, sizes))
                .filter(inputs -> regime == Regime.EXTREME ? Suite.smooth(network, inputs)
                        : finite(Truth.evaluate(network, inputs, DoubleDouble.ARITHMETIC)));
    }

    /** What a profile gives one size only has no other. */
    private static Arbitrary<Integer> sizes(Composition.Sizes sizes) {
        return sizes.least() == sizes.most() ? Sizes.between(sizes.least(), sizes.most())
                : Sizes.axis(sizes.least(), sizes.most());
    }

    private static boolean finite(Named<NdArray<DoubleDouble>> outputs) {
        return outputs.names().stream().flatMap(name -> outputs.get(name).elements().stream())
                .allMatch(element -> Double.isFinite(element.value()));
    }

    private Arbitrary<Named<Tensor>> drawn(Regime regime, Map<String, Integer> sizes) {
        Inputs inputs = Inputs.of(composition.network(), Regime.ORDINARY);
        sizes.forEach(inputs::size);
        composition.values().forEach((input, values) -> inputs.values(input, values(values, sizes)));
        if (regime == Regime.EXTREME) {
            composition.extremes().forEach((input, values) -> inputs.values(input, values(values, sizes)));
        }
        return inputs.arbitrary();
    }

    private static Values values(Composition.Values values, Map<String, Integer> sizes) {
        if (values instanceof Composition.Values.Below below) {
            return Values.below(sizes.get(below.axis()));
        } else if (values instanceof Composition.Values.Between between) {
            return Values.between(between.least(), between.most());
        }
        return Values.among(((Composition.Values.Among) values).numbers().stream()
                .mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public Set<Regime> regimes() {
        return composition.extremes().isEmpty() ? EnumSet.of(Regime.ORDINARY)
                : EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }
}
