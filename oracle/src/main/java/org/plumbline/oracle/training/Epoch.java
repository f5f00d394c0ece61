package org.plumbline.oracle.training;

/**
 * What one pass over the examples came to.
 *
 * @param number its number, from 0
 * @param rate the learning rate of its first step
 * @param training the mean over its mini-batches, each as it was before its step
 * @param validation the model after the pass
 */
public record Epoch(int number, double rate, Score training, Score validation) {
}
