package org.plumbline.properties.check;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.profile.Argument.View;

/**
 * What a function returned beside what is right, as the subject has it.
 *
 * @param port the oracle's name of it: {@code dgamma}
 * @param label the subject's, as far as it is known: {@code config['t']}
 * @param place where a program finds it
 * @param view how the subject lays it out
 * @param expected what is right
 * @param actual what came
 */
record Shown(String port, String label, String place, View view, Tensor expected, Tensor actual) {

    private static final Pattern MISMATCH =
            Pattern.compile("(\\w+)(?:\\[([\\d, ]*)])?(: expected (\\S+), came [^\\s,]+)(.*)", Pattern.DOTALL);
    /** The message has the true number, the list of what is expected the reference's: to a person they are one. */
    private static final double ONE_NUMBER = 1e-9;

    /** A message that begins with an oracle's name and index, {@code dw[1]: …}, as the subject has it. */
    static String told(String message, List<Shown> shown, Case trial) {
        Matcher parts = MISMATCH.matcher(message);
        if (!parts.matches()) {
            return message;
        }
        return shown.stream().filter(one -> one.port().equals(parts.group(1))).findFirst().map(one -> {
            int[] index = Stream.of(Objects.requireNonNullElse(parts.group(2), "").split(", "))
                    .filter(size -> !size.isEmpty())
                    .mapToInt(Integer::parseInt).toArray();
            Tensor there = seenIndex(one, index, trial);
            int at = IntStream.range(0, there.count()).filter(i -> there.at(i) == 1).findFirst().orElseThrow();
            String place = there.rank() == 0 ? "" : Arrays.toString(there.shape().index(at));
            double listed = one.expected().at(at);
            String numbers = one.view().plus() == 0 && !isOne(listed, parts.group(4)) ? parts.group(3)
                    : ": expected " + listed + ", came " + one.actual().at(at);
            return one.label() + place + numbers + parts.group(5);
        }).orElse(message);
    }

    private static boolean isOne(double listed, String told) {
        try {
            return Math.abs(listed - Double.parseDouble(told)) <= ONE_NUMBER * Math.abs(listed);
        } catch (NumberFormatException words) {
            return false;
        }
    }

    /** One at the place in the subject's layout that the oracle's index is, else zeros. */
    private static Tensor seenIndex(Shown shown, int[] index, Case trial) {
        Named<Tensor> all = shown.port().startsWith("d") && trial.inputs().has(shown.port().substring(1))
                ? trial.inputs() : trial.operation().forward(trial.inputs());
        String name = all == trial.inputs() ? shown.port().substring(1) : shown.port();
        return Layout.view(Tensor.build(all.get(name).shape(), at -> Arrays.equals(at, index) ? 1 : 0),
                shown.view(), trial);
    }
}
