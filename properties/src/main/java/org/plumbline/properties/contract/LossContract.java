package org.plumbline.properties.contract;

/** A loss of your own: say what it is by {@link Judged#loss} and run the tests. Labels are {@link Arguments#ints}. */
public interface LossContract extends LayerContract {
}
