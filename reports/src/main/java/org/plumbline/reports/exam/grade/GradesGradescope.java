package org.plumbline.reports.exam.grade;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A student's marks as the {@code results.json} of a Gradescope autograder: a test a part; one that a person grades has
 * no score. Source: Gradescope, Autograder Specifications, "Output format".
 */
final class GradesGradescope {

    private GradesGradescope() {
    }

    static String of(MarkedPaper paper) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("score", paper.points()).put("visibility", "visible");
        ArrayNode tests = root.putArray("tests");
        for (MarkedPart part : paper.parts()) {
            ObjectNode test = tests.addObject();
            test.put("name", part.name().toString()).put("max_score", part.of()).put("output", part.says());
            part.points().ifPresent(points -> test.put("score", points));
        }
        return root.toPrettyString() + "\n";
    }
}
