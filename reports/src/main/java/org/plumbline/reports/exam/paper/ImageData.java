package org.plumbline.reports.exam.paper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Figures within what names them, where no file can stand beside it: as {@code data:} addresses (RFC 2397). */
final class ImageData {

    private ImageData() {
    }

    /** Figures as images in HTML. */
    static Map<String, String> inHtml(Map<String, String> figures) {
        Map<String, String> images = new HashMap<>();
        figures.forEach((name, svg) -> images.put(name, "<img alt=\"\" src=\"" + address(svg) + "\"/>"));
        return images;
    }

    /** A text in Markdown with the figures in it. */
    static String inText(String markdown, Map<String, String> figures) {
        String text = markdown;
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            text = text.replace("](figure:" + figure.getKey() + ")", "](" + address(figure.getValue()) + ")");
        }
        return text;
    }

    private static String address(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
