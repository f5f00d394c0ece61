package org.plumbline.reports.exam.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/** Question banks for Moodle: one question for each part. Formulas are LaTeX, which Moodle's MathJax filter sets. */
final class MoodlePapers implements PaperWriter {

    private final Markdown markdown = new Markdown(latex -> Html.escape("\\(" + latex + "\\)"));

    @Override
    public List<PaperFile> files(Paper paper) throws UnusableExam {
        StringBuilder questions = new StringBuilder(Xml.element("question type=\"category\"", Xml.element("category",
                Xml.text("text", "$course$/top/" + paper.title().replace("/", "//")))));
        for (Asked asked : paper.questions()) {
            for (AskedPart part : asked.parts()) {
                questions.append(question(asked, part));
            }
        }
        return List.of(PaperFile.of(PaperFile.Shelf.BANKS, "moodle.xml",
                Xml.DECLARATION + Xml.element("quiz", questions.toString())));
    }

    private String question(Asked asked, AskedPart part) throws UnusableExam {
        Asking asking = Asking.of(asked.key().instance(), part);
        Map<String, String> images = ImageData.inHtml(asked.figures());
        return Xml.element("question type=\"" + type(asking) + "\"",
                Xml.element("name", Xml.text("text", asked.name(part)))
                + rich("questiontext", markdown.page(PaperText.of(asked, part, asking), images) + cells(asking))
                + rich("generalfeedback", markdown.page(part.steps(), images))
                + Xml.element("defaultgrade", Points.number(part.part().points())) + Xml.element("penalty", "0")
                + Xml.element("hidden", "0")
                + Xml.text("idnumber", asked.question().id() + "." + part.part().id()) + answers(part, asking));
    }

    private static String type(Asking asking) {
        if (asking instanceof Asking.Options) {
            return "multichoice";
        } else if (asking instanceof Asking.Decimal) {
            return "numerical";
        } else if (asking instanceof Asking.Letters) {
            return "shortanswer";
        }
        return asking instanceof Asking.Grid ? "cloze" : "essay";
    }

    private static String rich(String name, String html) {
        return Xml.element(name + " format=\"html\"", Xml.text("text", html));
    }

    /** A matrix's numbers, each a gap in the text. */
    private static String cells(Asking asking) {
        return !(asking instanceof Asking.Grid grid) ? "" : Xml.element("table", grid.rows().stream()
                .map(row -> Xml.element("tr", row.stream().map(number -> Xml.element("td", "{1:NUMERICAL:="
                        + number.toPlainString() + ":" + grid.within().toPlainString() + "}"))
                        .collect(Collectors.joining()))).collect(Collectors.joining()));
    }

    private String answers(AskedPart part, Asking asking) {
        if (asking instanceof Asking.Options options) {
            return options(options);
        } else if (asking instanceof Asking.Decimal decimal) {
            return number("100", decimal.value(), decimal.within(), "") + decimal.slips().stream()
                    .map(slip -> number("0", slip.value(), decimal.within(), markdown.page(slip.says())))
                    .collect(Collectors.joining()) + Xml.element("showunits", "3");
        } else if (asking instanceof Asking.Letters letters) {
            return Xml.element("usecase", "0") + letters.accepted().stream()
                    .map(form -> answer("100", "moodle_auto_format", form, "", "")).collect(Collectors.joining());
        } else if (asking instanceof Asking.Essay essay) {
            return Xml.element("responseformat", essay.code() ? "monospaced" : "editor")
                    + Xml.element("responserequired", "1") + Xml.element("responsefieldlines", "10")
                    + Xml.element("attachments", "0") + Xml.element("attachmentsrequired", "0")
                    + rich("graderinfo", markdown.page(KeyText.part(part)))
                    + Xml.element("responsetemplate format=\"plain_text\"", Xml.text("text", essay.given()));
        }
        return "";
    }

    private String options(Asking.Options asking) {
        int right = (int) asking.options().stream().filter(AskedPart.Option::right).count();
        int wrong = asking.options().size() - right;
        return Xml.element("single", asking.several() ? "false" : "true") + Xml.element("shuffleanswers", "0")
                + Xml.element("answernumbering", "none") + asking.options().stream().map(option -> {
                    String worth = option.right() ? MoodleFraction.oneOf(asking.several() ? right : 1)
                            : asking.several() ? "-" + MoodleFraction.oneOf(wrong) : "0";
                    return answer(worth, "html", markdown.page("(" + option.id() + ") " + option.text()),
                            markdown.page(option.why()), "");
                }).collect(Collectors.joining());
    }

    private static String number(String worth, BigDecimal value, BigDecimal within, String feedback) {
        return answer(worth, "moodle_auto_format", value.toPlainString(), feedback,
                Xml.element("tolerance", within.toPlainString()));
    }

    private static String answer(String worth, String format, String text, String feedback, String more) {
        return Xml.element("answer fraction=\"" + worth + "\" format=\"" + format + "\"", Xml.text("text", text)
                + rich("feedback", feedback) + more);
    }
}
