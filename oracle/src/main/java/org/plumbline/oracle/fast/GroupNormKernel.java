package org.plumbline.oracle.fast;

import org.plumbline.oracle.normalisation.GroupNorm;
import org.plumbline.oracle.tensor.Shape;

/** {@link GroupNorm}, and so instance normalisation: a cell is a channel of an example, a group some of them. */
final class GroupNormKernel implements DifferentiableKernel {

    private final ChannelNorm norm;

    GroupNormKernel(GroupNorm groupNorm, Wires wires, Core core) {
        Shape shape = wires.shape("x");
        int channels = shape.size(groupNorm.channels().axis(shape.rank()));
        int width = channels / groupNorm.groups();
        this.norm = new ChannelNorm(wires, core, Cells.of(groupNorm.channels(), shape, false), width, width, channels,
                groupNorm.deviation());
    }

    @Override
    public void forward() {
        norm.forward();
    }

    @Override
    public void backward() {
        norm.backward();
    }
}
