package org.plumbline.reports.exam.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Letters in LaTeX: those that mean something else there, and those that pdfTeX has no font for. The preamble of
 * papers defines {@code \letter}, of a letter and its number: the letter where TeX reads Unicode, else the number.
 */
final class LatexLetters {

    private static final Map<Integer, String> SPECIAL = Map.ofEntries(Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"), Map.entry((int) '}', "\\}"), Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"), Map.entry((int) '#', "\\#"), Map.entry((int) '%', "\\%"),
            Map.entry((int) '_', "\\_"), Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '~', "\\textasciitilde{}"), Map.entry((int) '"', "\\textquotedbl{}"));
    /** What would join with others like it to another sign, and what would be curly. */
    private static final Map<Integer, String> IN_CODE = Map.of((int) '-', "{-}", (int) '<', "{<}", (int) '>', "{>}",
            (int) '\'', "\\textquotesingle{}", (int) '`', "\\textasciigrave{}", (int) ' ', "\\ ", (int) ',', "{,}");
    private static final String TABLE = "/org/plumbline/reports/exam/letters.properties";
    private static final Map<Integer, String> MATHEMATICS = mathematics();
    /** The last letter of Latin alphabets that T1 fonts have. */
    private static final int LATIN = 0x17F;

    private LatexLetters() {
    }

    private static Map<Integer, String> mathematics() {
        try (InputStream in = LatexLetters.class.getResourceAsStream(TABLE)) {
            Properties read = new Properties();
            read.load(in);
            Map<Integer, String> letters = new TreeMap<>();
            read.forEach((number, command) -> letters.put(Integer.parseInt(number.toString(), 16),
                    command.toString()));
            return letters;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String text) {
        StringBuilder latex = new StringBuilder();
        text.codePoints().forEach(letter -> latex.append(letter(letter)));
        return latex.toString();
    }

    static String code(String text) {
        StringBuilder latex = new StringBuilder();
        text.codePoints().forEach(letter -> latex.append(IN_CODE.containsKey(letter) ? IN_CODE.get(letter)
                : letter(letter)));
        return latex.toString();
    }

    /** A formula, of which stock fonts have every sign. */
    static String formula(String formula) {
        StringBuilder latex = new StringBuilder();
        formula.replace("\\mathbb{1}", "\\mathbf{1}").replaceAll("(?<!\\\\)%", "\\\\%").codePoints()
                .forEach(letter -> latex.append(letter < 0x80 ? Character.toString(letter)
                        : MATHEMATICS.containsKey(letter) ? MATHEMATICS.get(letter) + " "
                                : "\\text{" + letter(letter) + "}"));
        return latex.toString();
    }

    private static String letter(int letter) {
        if (SPECIAL.containsKey(letter)) {
            return SPECIAL.get(letter);
        } else if (MATHEMATICS.containsKey(letter)) {
            return "\\ensuremath{" + MATHEMATICS.get(letter) + "}";
        }
        String itself = Character.toString(letter);
        return letter <= LATIN ? itself : "\\letter{" + itself + "}{" + String.format("%04X", letter) + "}";
    }
}
