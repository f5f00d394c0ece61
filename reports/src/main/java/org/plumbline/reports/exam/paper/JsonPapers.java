package org.plumbline.reports.exam.paper;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.RubricItem;
import org.plumbline.reports.page.JsonReport;

/** Everything, for programs; texts are Markdown. */
record JsonPapers() implements PaperWriter {

    @Override
    public List<PaperFile> files(Paper paper) {
        return List.of(PaperFile.of(PaperFile.Shelf.PAPERS, "json", JsonReport.of(exam(paper, false))),
                PaperFile.of(PaperFile.Shelf.KEYS, "json", JsonReport.of(exam(paper, true))));
    }

    /** @param key whether it is the key, which has all of the paper and more */
    private static Map<String, Object> exam(Paper paper, boolean key) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exam", paper.exam().id());
        json.put("title", paper.exam().title());
        paper.student().ifPresent(student -> {
            json.put("student", student.id());
            json.put("name", student.name());
        });
        json.put("points", paper.points());
        paper.exam().text().ifPresent(text -> json.put("text", text));
        json.put("questions", paper.questions().stream().map(asked -> question(asked, key)).toList());
        return json;
    }

    private static Map<String, Object> question(Asked asked, boolean key) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", asked.question().id());
        json.put("title", asked.question().title());
        json.put("points", asked.question().points());
        json.put("text", asked.text());
        json.put("conventions", asked.question().conventions());
        if (key) {
            json.put("values", ValueJson.of(asked.key().instance().values()));
        }
        json.put("parts", asked.parts().stream().map(part -> part(part, key)).toList());
        return json;
    }

    private static Map<String, Object> part(AskedPart part, boolean key) {
        Answer answer = part.part().answer();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", part.part().id());
        json.put("points", part.part().points());
        json.put("text", part.text());
        json.put("kind", answer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (answer instanceof Answer.Choice choice) {
            json.put("several", choice.several());
            json.put("options", part.options().stream()
                    .map(option -> new Option(option.id(), option.text())).toList());
        } else if (answer instanceof Answer.Code code) {
            json.put("given", code.given().orElse(""));
        }
        if (key) {
            json.putAll(solution(part));
        }
        return json;
    }

    private static Map<String, Object> solution(AskedPart part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", part.key().status().word());
        part.value().ifPresent(value -> json.put("value", ValueJson.of(value)));
        json.put("answer", part.answer());
        json.put("steps", part.steps());
        json.put("evidence", part.key().findings().stream()
                .map(one -> new Found(one.status().word(), one.says(), one.detail())).toList());
        List<RubricItem> rubric = part.part().rubric();
        json.put("rubric", IntStream.range(0, rubric.size())
                .mapToObj(i -> new Item(rubric.get(i).points(), part.rubric().get(i))).toList());
        return json;
    }

    private record Option(String id, String text) {
    }

    private record Found(String status, String says, String detail) {
    }

    private record Item(BigDecimal points, String says) {
    }
}
