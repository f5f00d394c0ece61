package org.plumbline.properties.jacobian;

import java.util.Optional;

/** What entries were found to be. */
final class Findings {

    private final Problem problem;
    private long entries;
    private long undecided;
    private long wrong;
    private double worstRight;
    private double worstWrong = -1;
    private Optional<JacobianReport.Entry> worst = Optional.empty();

    Findings(Problem problem) {
        this.problem = problem;
    }

    /** So many more entries. */
    void count(int more) {
        entries += more;
    }

    /** The greatest error over its bound of entries that are right. */
    void right(double ratio) {
        worstRight = Math.max(worstRight, ratio);
    }

    /**
     * An entry off by more than is allowed for, or allowed too much for the difference to tell anything. Where a
     * function has a kink within a step, its gradient lies between the differences to either side: nothing more can be
     * said of an entry that does.
     *
     * @param left the difference to the left
     * @param right that to the right
     */
    void doubtful(int output, int row, String input, int column, double analytic, double difference, double allowed,
            double left, double right) {
        double slack = Double.isFinite(allowed) ? allowed : 0;
        boolean between = analytic >= Math.min(left, right) - slack && analytic <= Math.max(left, right) + slack;
        if (Double.isFinite(analytic) && (between || !Double.isFinite(difference + allowed))) {
            undecided++;
            return;
        }
        wrong(output, row, input, column, analytic, difference, allowed);
    }

    /** An entry that is another one. */
    void wrong(int output, int row, String input, int column, double analytic, double difference, double allowed) {
        wrong++;
        double ratio = Double.isFinite(analytic) ? Math.abs(difference - analytic) / allowed
                : Double.POSITIVE_INFINITY;
        if (ratio > worstWrong) {
            worstWrong = ratio;
            String name = problem.outputs().get(output).name();
            worst = Optional.of(new JacobianReport.Entry(problem.label(name), problem.shape(name).index(row), input,
                    problem.shape(input).index(column), analytic, difference, allowed));
        }
    }

    JacobianReport report(String operation) {
        return new JacobianReport(operation, entries, undecided, wrong, wrong > 0 ? worstWrong : worstRight, worst);
    }
}
