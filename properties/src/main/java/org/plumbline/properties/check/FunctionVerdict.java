package org.plumbline.properties.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.profile.Departure;

/**
 * What is said of a function of a subject.
 *
 * @param function its name
 * @param operation the operation that it should be
 * @param conventions those under which it is right or was judged:
 *        {@code mode=TRAINING, ...}; only what the profile sets and what was found
 * @param grade the verdict
 * @param headline the diagnosis in one line
 * @param defect the page of the known defect that it matches
 * @param counterexample the smallest case that shows it
 * @param lanes the tally of each lane
 */
public record FunctionVerdict(String function, String operation, String conventions, Grade grade, String headline,
        Optional<String> defect, Optional<Counterexample> counterexample, List<Tally> lanes) {

    public FunctionVerdict {
        lanes = List.copyOf(lanes);
    }

    /** This verdict with what the profile knows of it, if it knows of it. */
    FunctionVerdict explained(List<Departure> known) {
        return known.stream().filter(departure -> departure.function().equals(function)
                && departure.verdict().equals(grade.name().toLowerCase(Locale.ROOT))).findFirst()
                .map(departure -> new FunctionVerdict(function, operation, conventions,
                        departure.kind() == Departure.Kind.DOCUMENTED ? Grade.DOCUMENTED : grade,
                        (departure.kind() == Departure.Kind.DOCUMENTED ? "documented: " : "finding: ")
                                + departure.reason() + " (" + headline + ")", defect, counterexample, lanes))
                .orElse(this);
    }

    /** This verdict as one that was reached under other conventions than the declared ones. */
    FunctionVerdict under(String choices) {
        return new FunctionVerdict(function, operation, choices, grade, headline + ", under " + choices
                + ", by which its forward pass is right", defect, counterexample, lanes);
    }

    /** How many cases were judged, over all lanes. */
    public int cases() {
        return lanes.stream().mapToInt(Tally::cases).sum();
    }

    /** The greatest error over bound. */
    public double worstRatio() {
        return lanes.stream().mapToDouble(Tally::worstRatio).max().orElse(0);
    }

    /**
     * What a lane found.
     *
     * @param lane the lane
     * @param cases how many cases it judged
     * @param failed how many of them failed
     * @param worstRatio the greatest error over bound
     */
    public record Tally(Lane lane, int cases, int failed, double worstRatio) {
    }

    /**
     * A case that shows what is wrong.
     *
     * @param inputs the inputs and upstream gradients, one a line
     * @param message what was expected and what came, where
     * @param expected the expected outputs or gradients, one a line
     * @param actual those that came
     * @param snippet a program in the subject's language that shows it by itself; empty where there is none
     * @param compared the tensors of which it is said; empty where nothing came that can be compared
     */
    public record Counterexample(String inputs, String message, String expected, String actual, String snippet,
            List<Compared> compared) {

        public Counterexample {
            compared = List.copyOf(compared);
        }
    }

    /**
     * A tensor as it should be and as it came, of the same shape.
     *
     * @param name of the output, or of the gradient: {@code dx}
     * @param expected what is right
     * @param actual what came
     */
    public record Compared(String name, Tensor expected, Tensor actual) {
    }
}
