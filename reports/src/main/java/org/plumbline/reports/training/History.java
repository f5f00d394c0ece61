package org.plumbline.reports.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.plumbline.oracle.training.Epoch;
import org.plumbline.oracle.training.Score;

/** Every pass of a training as CSV, and with the loss of every step as JSON. */
final class History {

    private History() {
    }

    /** A row for each pass; a loss in as many digits as it has. */
    static String csv(Outcome outcome) {
        StringBuilder csv = new StringBuilder("variant,pass,rate,training_loss,training_accuracy,validation_loss,"
                + "validation_accuracy\n");
        for (Trained variant : outcome.variants()) {
            for (Epoch epoch : variant.history()) {
                csv.append(variant.variant()).append(',').append(epoch.number() + 1).append(',').append(epoch.rate())
                        .append(scores(epoch.training(), outcome)).append(scores(epoch.validation(), outcome))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** The loss and the accuracy, which numbers do not have. */
    private static String scores(Score score, Outcome outcome) {
        return "," + score.loss() + "," + (outcome.predictsNumbers() ? "" : score.accuracy());
    }

    static String json(Outcome outcome) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("model", outcome.model().name()).put("data", outcome.data().name()).put("made", outcome.made())
                .put("seed", outcome.settings().seed()).put("batch", outcome.settings().batch())
                .put("rate", outcome.settings().rate()).put("epochs", outcome.settings().epochs())
                .put("optimizer", outcome.model().training().optimizer()).put("machine", outcome.machine());
        if (outcome.byLoss().size() == 1) {
            root.put("best", outcome.best().variant());
        }
        ArrayNode variants = root.putArray("variants");
        outcome.variants().forEach(variant -> put(variants.addObject(), variant, outcome.predictsNumbers()));
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, Trained variant, boolean numbers) {
        node.put("variant", variant.variant()).put("parameters", variant.parameters())
                .put("seconds", variant.seconds()).put("bestPass", variant.checkpoint().bestEpoch() + 1)
                .put("loss", variant.loss());
        variant.target().ifPresent(target -> node.put("target", target).put("reached", variant.reached()));
        put(node.putObject("test"), variant.test(), numbers);
        if (!numbers) {
            ScoreJson.putInterval(node.withObject("/test"), variant.test());
            variant.tested().oneView().ifPresent(alone -> {
                put(node.putObject("testOneView"), alone, false);
                ScoreJson.putInterval(node.withObject("/testOneView"), alone);
            });
        }
        ArrayNode parts = node.putArray("parts");
        variant.parts().forEach(part -> parts.addObject().put("name", part.name()).put("count", part.count())
                .put("quality", part.quality()).put("error", part.error()));
        ArrayNode passes = node.putArray("passes");
        for (Epoch epoch : variant.history()) {
            ObjectNode pass = passes.addObject().put("pass", epoch.number() + 1).put("rate", epoch.rate());
            put(pass.putObject("training"), epoch.training(), numbers);
            put(pass.putObject("validation"), epoch.validation(), numbers);
            ArrayNode losses = pass.putArray("losses");
            for (double loss : epoch.losses().toArray()) {
                losses.add(loss);
            }
        }
    }

    private static void put(ObjectNode node, Score score, boolean numbers) {
        if (numbers) {
            ScoreJson.putLoss(node, score);
        } else {
            ScoreJson.put(node, score);
        }
    }
}
