package org.plumbline.reports.exam.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Place;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.exam.course.PartName;
import org.plumbline.reports.exam.course.Roster.Student;

/** Marks as JSON, from which they are read again. Points are texts, as they are exact. */
public final class GradesJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GradesJson() {
    }

    static String of(Grades grades) {
        ObjectNode root = JSON.createObjectNode();
        root.put("plumbline", Plumbline.version()).put("exam", grades.exam().id());
        grades.seed().ifPresent(seed -> root.put("seed", seed));
        ArrayNode students = root.putArray("students");
        for (MarkedPaper paper : grades.papers()) {
            ObjectNode student = students.addObject();
            student.put("student", paper.student().id()).put("name", paper.student().name())
                    .put("points", Points.number(paper.points())).put("open", Points.number(paper.open()))
                    .put("of", Points.number(paper.of()));
            ArrayNode parts = student.putArray("parts");
            for (MarkedPart part : paper.parts()) {
                ObjectNode node = parts.addObject();
                node.put("question", part.name().question()).put("part", part.name().part())
                        .put("of", Points.number(part.of())).put("answer", part.answer()).put("says", part.says());
                part.points().ifPresent(points -> node.put("points", Points.number(points)));
            }
        }
        return root.toPrettyString() + "\n";
    }

    /**
     * Marks that were written.
     *
     * @param file what the text is from, for a refusal
     * @throws UnusableExam if it holds none, or those of another exam
     */
    public static Grades read(String file, String text, Exam exam) throws UnusableExam {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw refused(file, broken.getLocation().getLineNr(), "this is no JSON: " + broken.getOriginalMessage());
        }
        if (root == null || !root.path("students").isArray() || !root.path("exam").isTextual()) {
            throw refused(file, 1, "these are no grades; allowed: grades.json as 'exam grade' writes it");
        }
        if (!root.get("exam").asText().equals(exam.id())) {
            throw refused(file, 1, "these are grades of exam '" + root.get("exam").asText() + "'; allowed: those of '"
                    + exam.id() + "'");
        }
        List<MarkedPaper> papers = new ArrayList<>();
        try {
            for (JsonNode student : root.get("students")) {
                List<MarkedPart> parts = new ArrayList<>();
                student.get("parts").forEach(part -> parts.add(part(part)));
                papers.add(new MarkedPaper(new Student(student.get("student").asText(), student.get("name").asText()),
                        parts));
            }
        } catch (NullPointerException | NumberFormatException missing) {
            throw refused(file, 1, "a student's marks are not whole; allowed: grades.json as 'exam grade' writes it");
        }
        return new Grades(exam, root.has("seed") ? OptionalLong.of(root.get("seed").asLong()) : OptionalLong.empty(),
                papers);
    }

    private static MarkedPart part(JsonNode part) {
        return new MarkedPart(new PartName(part.get("question").asText(), part.get("part").asText()),
                new BigDecimal(part.get("of").asText()), part.get("answer").asText(),
                Optional.ofNullable(part.get("points")).map(points -> new BigDecimal(points.asText())),
                part.get("says").asText());
    }

    private static UnusableExam refused(String file, int line, String says) {
        return new UnusableExam(List.of(new Problem(new Place(file, line), says)));
    }
}
