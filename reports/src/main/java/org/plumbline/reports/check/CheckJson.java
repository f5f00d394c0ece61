package org.plumbline.reports.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.FunctionVerdict.Compared;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.properties.check.FunctionVerdict.Tally;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.page.JsonReport;

/** A check for programs, as {@code check.schema.json} beside this class describes it. */
public final class CheckJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CheckJson() {
    }

    public static String of(CheckReport report) {
        ObjectNode json = NODES.objectNode()
                .put("plumbline", Plumbline.version())
                .put("target", report.target())
                .put("profile", report.profile())
                .put("edition", report.edition())
                .put("precision", report.precision())
                .put("language", report.language())
                .put("confinement", report.confinement())
                .put("printed", report.printed())
                .put("seed", report.seed())
                .put("start", report.seconds().start())
                .put("calls", report.seconds().calls())
                .put("seconds", report.seconds().all())
                .put("status", report.status())
                .put("cases", report.cases());
        report.unrunnable().ifPresent(why -> json.put("unrunnable", why));
        ArrayNode notes = json.putArray("notes");
        report.notes().forEach(notes::add);
        ArrayNode functions = json.putArray("functions");
        report.functions().forEach(verdict -> functions.add(function(verdict)));
        return JsonReport.of(json);
    }

    private static ObjectNode function(FunctionVerdict verdict) {
        ObjectNode json = NODES.objectNode()
                .put("function", verdict.function())
                .put("operation", verdict.operation())
                .put("conventions", verdict.conventions())
                .put("grade", verdict.grade().name())
                .put("failure", verdict.grade().failure())
                .put("headline", verdict.headline())
                .put("cases", verdict.cases())
                .put("worstRatio", verdict.worstRatio());
        verdict.defect().ifPresent(defect -> json.put("defect", defect));
        verdict.counterexample().ifPresent(example -> json.set("counterexample", counterexample(example)));
        ArrayNode lanes = json.putArray("lanes");
        for (Tally tally : verdict.lanes()) {
            lanes.addObject().put("lane", tally.lane().name()).put("cases", tally.cases()).put("failed", tally.failed())
                    .put("worstRatio", tally.worstRatio());
        }
        return json;
    }

    private static ObjectNode counterexample(Counterexample example) {
        ObjectNode json = NODES.objectNode()
                .put("inputs", example.inputs())
                .put("message", example.message())
                .put("expected", example.expected())
                .put("actual", example.actual())
                .put("snippet", example.snippet());
        ArrayNode tensors = json.putArray("tensors");
        for (Compared compared : example.compared()) {
            ObjectNode tensor = tensors.addObject().put("name", compared.name());
            ArrayNode shape = tensor.putArray("shape");
            for (int size : compared.expected().shape().toArray()) {
                shape.add(size);
            }
            tensor.set("expected", numbers(compared.expected()));
            tensor.set("actual", numbers(compared.actual()));
        }
        return json;
    }

    private static ArrayNode numbers(Tensor tensor) {
        ArrayNode numbers = NODES.arrayNode();
        for (double value : tensor.toArray()) {
            numbers.add(value);
        }
        return numbers;
    }
}
