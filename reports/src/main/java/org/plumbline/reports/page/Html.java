package org.plumbline.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text made safe for HTML, and the page's template with its places filled. */
public final class Html {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private Html() {
    }

    /** Text as it is to be read, in elements and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** A verdict in its colour and in words. */
    static String badge(Enum<?> verdict) {
        return badge(verdict.toString(), verdict.toString());
    }

    /** A verdict in words and in the colour of a class of the style sheet: pass, warn, fail or none. */
    public static String badge(String colour, String words) {
        return "<span class=\"badge " + colour + "\">" + escape(words) + "</span>";
    }

    /** The cells of a table's row that hold words. */
    public static String cells(List<String> words) {
        return words.stream().map(word -> "<td>" + escape(word) + "</td>").collect(Collectors.joining());
    }

    /** The cells of a table's row that hold numbers. */
    public static String numbers(List<String> numbers) {
        return numbers.stream().map(number -> "<td class=\"number\">" + escape(number) + "</td>")
                .collect(Collectors.joining());
    }

    /** The headings over columns of numbers. */
    public static String numberHeadings(List<String> headings) {
        return headings.stream().map(heading -> "<th class=\"number\">" + escape(heading) + "</th>")
                .collect(Collectors.joining());
    }

    /** The template, a resource beside this class or from the root, each {@code {{place}}} replaced by its content. */
    public static String fill(String template, Map<String, String> contents) {
        try (InputStream resource = Html.class.getResourceAsStream(template)) {
            String page = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return PLACE.matcher(page).replaceAll(place -> Matcher.quoteReplacement(contents.get(place.group(1))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
