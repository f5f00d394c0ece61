package org.plumbline.properties.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The functions whose last calls gave no answer. */
final class Losses {

    /** Then a function is given up. */
    static final int IN_A_ROW = 3;

    private final Map<String, Row> rows = new HashMap<>();

    private record Row(int length, Answer.Lost last) {
    }

    void lost(Call call, Answer.Lost answer) {
        rows.merge(call.function(), new Row(1, answer), (row, first) -> new Row(row.length() + 1, answer));
    }

    void answered(Call call) {
        rows.remove(call.function());
    }

    /** The calls before the first of a function that was given up. */
    List<Call> worthTrying(List<Call> calls) {
        return calls.subList(0, IntStream.range(0, calls.size())
                .filter(i -> rows.containsKey(calls.get(i).function())
                        && rows.get(calls.get(i).function()).length() >= IN_A_ROW)
                .findFirst().orElse(calls.size()));
    }

    /** How a call of a function that was given up was last lost. */
    Answer.Lost last(Call call) {
        Answer.Lost last = rows.get(call.function()).last();
        return new Answer.Lost(last.loss(), last.detail() + "; lost " + IN_A_ROW + " times in a row, not tried again");
    }
}
