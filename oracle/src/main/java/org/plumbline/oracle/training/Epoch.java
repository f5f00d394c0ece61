package org.plumbline.oracle.training;

import org.plumbline.oracle.tensor.Tensor;

/**
 * What one pass over the examples came to.
 *
 * @param number its number, from 0
 * @param rate the learning rate of its first step
 * @param losses (steps) the loss of every mini-batch, before its step
 * @param training the mean over its mini-batches, each as it was before its step
 * @param validation the model after the pass
 */
public record Epoch(int number, double rate, Tensor losses, Score training, Score validation) {
}
