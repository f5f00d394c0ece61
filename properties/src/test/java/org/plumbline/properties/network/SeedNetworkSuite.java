package org.plumbline.properties.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.fixtures.SeedNetwork;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;

/** How the course documents' networks are tried: as whole compositions. */
public final class SeedNetworkSuite implements Suite<Network> {

    private final List<SeedNetwork> networks;

    public SeedNetworkSuite(List<SeedNetwork> networks) {
        this.networks = networks;
    }

    @Override
    public Network standard() {
        return networks.get(0).network();
    }

    @Override
    public Arbitrary<Network> operations(Regime regime) {
        return Arbitraries.of(networks).map(SeedNetwork::network);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Network network, Regime regime) {
        SeedNetwork seed = networks.stream().filter(one -> one.network().equals(network)).findFirst().orElseThrow();
        return Arbitraries.longs().map(seed::inputs);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY);
    }
}
