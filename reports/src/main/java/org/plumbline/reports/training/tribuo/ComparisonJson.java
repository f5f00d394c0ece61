package org.plumbline.reports.training.tribuo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.training.ScoreJson;

/** Comparisons as JSON, with all digits that the numbers have. */
final class ComparisonJson {

    private ComparisonJson() {
    }

    static String of(Comparisons comparisons) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("plumbline", Plumbline.version()).put("tribuo", org.tribuo.Tribuo.VERSION)
                .put("seed", comparisons.seed()).put("machine", comparisons.machine());
        ArrayNode all = root.putArray("comparisons");
        comparisons.all().forEach(comparison -> put(all.addObject(), comparison));
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, Comparison comparison) {
        node.put("data", comparison.data().name()).put("made", comparison.made());
        node.putObject("examples").put("training", comparison.data().train().count())
                .put("validation", comparison.data().validation().count())
                .put("test", comparison.data().test().count());
        ArrayNode minima = node.putArray("minima");
        comparison.minima().forEach((objective, minimum) -> minima.addObject().put("objective", objective.inWords())
                .put("loss", minimum.loss()).put("standardError", minimum.standardError()));
        ArrayNode contestants = node.putArray("contestants");
        for (Contestant one : comparison.contestants()) {
            ObjectNode row = contestants.addObject();
            row.put("objective", one.objective().inWords()).put("trainer", one.trainer())
                    .put("seconds", one.seconds());
            comparison.aboveMinimum(one).ifPresent(above -> row.put("aboveMinimum", above));
            ObjectNode training = row.putObject("training");
            ScoreJson.put(training, one.training());
            training.put("standardError", one.standardError());
            ObjectNode test = row.putObject("test");
            ScoreJson.put(test, one.test());
            ScoreJson.putInterval(test, one.test());
        }
        ArrayNode agreements = node.putArray("agreements");
        comparison.agreements().forEach(one -> agreements.addObject().put("what", one.what())
                .put("found", one.found()).put("allowed", one.allowed()).put("agree", one.holds()));
    }
}
