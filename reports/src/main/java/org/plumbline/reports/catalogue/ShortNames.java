package org.plumbline.reports.catalogue;

import java.util.Map;
import java.util.TreeMap;

/** The field's short and other names of operations: {@code mse}, {@code bn}, {@code glorot}. */
final class ShortNames {

    private static final Map<String, String> NAMES = names(Map.ofEntries(
            Map.entry("linear, fc, fully-connected, affine", "dense"),
            Map.entry("swish", "silu"),
            Map.entry("lrelu", "leaky-relu"),
            Map.entry("mha", "multi-head-attention"),
            Map.entry("sdpa", "scaled-dot-product-attention"),
            Map.entry("pe", "positional-encoding"),
            Map.entry("deconv2d, transposed-conv2d", "conv-transpose2d"),
            Map.entry("max-pool", "max-pool2d"),
            Map.entry("avg-pool, avg-pool2d, average-pool", "average-pool2d"),
            Map.entry("lp-pool", "lp-pool2d"),
            Map.entry("gap", "global-average-pool"),
            Map.entry("bn", "batch-norm"),
            Map.entry("ln", "layer-norm"),
            Map.entry("gn", "group-norm"),
            Map.entry("in", "instance-norm"),
            Map.entry("mse", "mean-squared-error"),
            Map.entry("mae", "mean-absolute-error"),
            Map.entry("bce", "binary-cross-entropy"),
            Map.entry("bce-with-logits", "binary-cross-entropy-with-logits"),
            Map.entry("ce, xent", "cross-entropy"),
            Map.entry("nll", "negative-log-likelihood"),
            Map.entry("hinge", "hinge-loss"),
            Map.entry("l1", "l1-penalty"),
            Map.entry("l2", "l2-penalty"),
            Map.entry("elastic-net", "elastic-net-penalty"),
            Map.entry("nag", "nesterov"),
            Map.entry("glorot", "xavier"),
            Map.entry("kaiming", "he"),
            Map.entry("cosine-annealing", "cosine-decay"),
            Map.entry("standardize, z-score", "standardise"),
            Map.entry("min-max", "min-max-scale"),
            Map.entry("ohem", "hard-example-mining")));

    private ShortNames() {
    }

    /** What stands for it, by the plain spelling of each other name. */
    static Map<String, String> all() {
        return NAMES;
    }

    /** The name of the operation that is meant; the name itself where it is none of these. */
    static String full(String name) {
        return NAMES.getOrDefault(Spelling.plain(name), name);
    }

    private static Map<String, String> names(Map<String, String> lists) {
        Map<String, String> names = new TreeMap<>();
        lists.forEach((list, operation) -> {
            for (String name : list.split(", ")) {
                names.put(Spelling.plain(name), operation);
            }
        });
        return Map.copyOf(names);
    }
}
