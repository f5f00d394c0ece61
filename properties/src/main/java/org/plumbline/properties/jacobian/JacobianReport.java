package org.plumbline.properties.jacobian;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.properties.Verdict;

/**
 * What a full Jacobian was found to be. Entries that are 0 by the structure that was tried are not counted.
 *
 * @param operation the operation's name
 * @param entries how many entries were compared
 * @param undecided how many of them lie by a kink, or bend too sharply for differences to tell
 * @param wrong how many are off by more than the bound
 * @param ratio the worst error over its bound, of those that are wrong if there are any
 * @param worst the entry that is off by most of its bound, if one is wrong
 */
public record JacobianReport(String operation, long entries, long undecided, long wrong, double ratio,
        Optional<Entry> worst) {

    /** Up to this share of undecided entries the others tell enough. */
    private static final double FEW = 0.01;

    /**
     * An entry of a Jacobian.
     *
     * @param output the output's name
     * @param row the index in it
     * @param input the input's name
     * @param column the index in it
     * @param analytic what backward says
     * @param difference what differences of forward say
     * @param bound how far they may be apart
     */
    public record Entry(String output, List<Integer> row, String input, List<Integer> column, double analytic,
            double difference, double bound) {

        Entry(String output, int[] row, String input, int[] column, double analytic, double difference,
                double bound) {
            this(output, Arrays.stream(row).boxed().toList(), input, Arrays.stream(column).boxed().toList(), analytic,
                    difference, bound);
        }

        @Override
        public String toString() {
            double error = Math.abs(difference - analytic);
            return String.format(Locale.ROOT, "d%s%s / d%s%s: expected %s by central differences, came %s, error %.3g, "
                    + "bound %.3g, err/bound %.3g", output, row, input, column, difference, analytic, error, bound,
                    error / bound);
        }
    }

    public boolean passed() {
        return wrong == 0;
    }

    /** Fails where an entry is wrong; inconclusive where more than a hundredth of the entries are undecided. */
    public Verdict verdict() {
        if (wrong > 0) {
            return new Verdict(Verdict.Outcome.FAIL, ratio, toString());
        }
        return undecided > FEW * entries ? Verdict.inconclusive(toString())
                : new Verdict(Verdict.Outcome.PASS, ratio, "");
    }

    @Override
    public String toString() {
        String counted = operation + ": " + entries + " entries, " + undecided + " undecided by kinks, " + wrong
                + " wrong";
        return worst.map(entry -> counted + "\n    the worst: " + entry + "\n    check the term of the gradient by "
                + entry.input() + " that leads from " + entry.output()).orElse(counted);
    }
}
