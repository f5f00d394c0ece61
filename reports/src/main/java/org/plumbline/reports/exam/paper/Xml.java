package org.plumbline.reports.exam.paper;

import org.plumbline.reports.page.Html;

/** Elements of XML. */
final class Xml {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Xml() {
    }

    /** An element around other elements, or text that is escaped already. */
    static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name.split(" ", 2)[0] + ">\n";
    }

    /** An element around text. */
    static String text(String name, String text) {
        return element(name, Html.escape(text));
    }
}
