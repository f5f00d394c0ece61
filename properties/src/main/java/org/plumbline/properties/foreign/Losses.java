package org.plumbline.properties.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The functions of which calls gave no answer. */
final class Losses {

    /** Then a function is given up. */
    static final int IN_A_ROW = 3;

    /** Then too: each loss costs a call's time and a start, and a function may hang at every other call. */
    static final int IN_ALL = 6;

    private final Map<String, Count> counts = new HashMap<>();

    private record Count(int row, int all, Answer.Lost last) {

        boolean givenUp() {
            return row >= IN_A_ROW || all >= IN_ALL;
        }
    }

    void lost(Call call, Answer.Lost answer) {
        counts.merge(call.function(), new Count(1, 1, answer), (count, first) ->
                new Count(count.row() + 1, count.all() + 1, answer));
    }

    void answered(Call call) {
        counts.computeIfPresent(call.function(), (function, count) -> new Count(0, count.all(), count.last()));
    }

    /** The calls before the first of a function that was given up. */
    List<Call> worthTrying(List<Call> calls) {
        return calls.subList(0, IntStream.range(0, calls.size())
                .filter(i -> counts.containsKey(calls.get(i).function())
                        && counts.get(calls.get(i).function()).givenUp())
                .findFirst().orElse(calls.size()));
    }

    /** How a call of a function that was given up was last lost. */
    Answer.Lost last(Call call) {
        Count count = counts.get(call.function());
        return new Answer.Lost(count.last().loss(), count.last().detail() + (count.row() >= IN_A_ROW
                ? "; lost " + IN_A_ROW + " times in a row, not tried again"
                : "; lost " + IN_ALL + " times in all, not tried again"), false);
    }
}
