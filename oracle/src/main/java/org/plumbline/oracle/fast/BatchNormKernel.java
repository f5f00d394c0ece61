package org.plumbline.oracle.fast;

import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.Norm;
import org.plumbline.oracle.normalisation.RunningAverage;
import org.plumbline.oracle.tensor.Shape;

/**
 * {@link BatchNorm}: a cell is a channel. The running statistics that come out may be the buffers of those that went
 * in.
 */
final class BatchNormKernel implements DifferentiableKernel {

    private final boolean training;
    private final boolean eachFeature;
    private final RunningAverage running;
    private final int channels;
    private final int values;
    private final double[] mean;
    private final double[] variance;
    private final double[] newMean;
    private final double[] newVariance;
    private final ChannelNorm norm;

    BatchNormKernel(BatchNorm batchNorm, Wires wires, Core core) {
        Shape shape = wires.shape("x");
        Cells cells = Cells.of(batchNorm.channels(), shape, true);
        this.training = batchNorm.mode() == Mode.TRAINING;
        this.eachFeature = batchNorm.norm() == Norm.FEATURE;
        this.running = batchNorm.running();
        this.channels = cells.count();
        this.values = cells.size();
        this.mean = wires.input("runningMean");
        this.variance = wires.input("runningVariance");
        this.newMean = wires.output("runningMean");
        this.newVariance = wires.output("runningVariance");
        this.norm = new ChannelNorm(wires, core, cells, 1, eachFeature ? 1 : channels, channels, batchNorm.deviation());
    }

    @Override
    public void forward() {
        if (training) {
            norm.forward();
            update();
        } else {
            norm.forward(mean, variance);
            System.arraycopy(mean, 0, newMean, 0, channels);
            System.arraycopy(variance, 0, newVariance, 0, eachFeature ? channels : 1);
        }
    }

    private void update() {
        int divisor = running.runningVariance().divisor(values);
        double squares = 0;
        for (int c = 0; c < channels; c++) {
            newMean[c] = running.update(mean[c], norm.mean(c));
            squares += norm.squares(c);
            if (eachFeature) {
                newVariance[c] = running.update(variance[c], squares / divisor);
                squares = 0;
            }
        }
        if (!eachFeature) {
            newVariance[0] = running.update(variance[0], squares / divisor);
        }
    }

    @Override
    public void backward() {
        if (training) {
            norm.backward();
        } else {
            norm.backwardOfGiven();
        }
    }
}
