package org.plumbline.properties.check;

import java.util.List;
import java.util.Optional;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.properties.check.FunctionVerdict.Tally;
import org.plumbline.properties.defect.Defect;

/**
 * Makes the results on a function under the declared conventions.
 *
 * @param operation what the function should be
 */
record Results(String operation) {

    /** One without a known defect. */
    Result plain(String name, Grade grade, String headline, List<Tally> tallies, Optional<Counterexample> example) {
        return known(name, grade, headline, Optional.empty(), tallies, example);
    }

    /** One with the known defect that was found, if one was. */
    Result known(String name, Grade grade, String headline, Optional<Defect> defect, List<Tally> tallies,
            Optional<Counterexample> example) {
        return new Result(new FunctionVerdict(name, operation, "", grade, headline, defect.map(Defect::name), example,
                tallies), Optional.empty());
    }

    /** The part of a headline that names the known defect, if there is one, after these words. */
    static String matches(String before, Optional<Defect> known) {
        return known.map(defect -> before + "matches " + defect.headline()).orElse("");
    }
}
