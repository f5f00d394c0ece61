package org.plumbline.properties.network;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.GradientContract;

class NetworkTest implements ExactContract, GradientContract {

    @Override
    public Suite<?> suite() {
        return new NetworkSuite();
    }
}
