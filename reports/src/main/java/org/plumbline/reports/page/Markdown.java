package org.plumbline.reports.page;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Markdown as HTML, with formulas between dollars. What looks like HTML in it is text. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().customInlineContentParserFactory(new Formulas()).build();
    private static final HtmlRenderer RENDERER = renderer().build();
    private static final String FIGURE = "figure:";

    private Markdown() {
    }

    /**
     * A page.
     *
     * @throws IllegalArgumentException if a formula is none
     */
    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /**
     * A page with figures, each in place of the picture {@code figure:} and its name; other pictures are left out, but
     * for what they are said to show.
     *
     * @param figures as HTML by their names
     */
    public static String html(String markdown, Map<String, String> figures) {
        return renderer().nodeRendererFactory(context -> new FigureRenderer(context, figures)).build()
                .render(PARSER.parse(markdown));
    }

    private static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
                .nodeRendererFactory(context -> new FormulaRenderer(context.getWriter()));
    }

    private static final class Formula extends CustomNode {

        private final String latex;

        Formula(String latex) {
            this.latex = latex;
        }
    }

    private static final class Formulas implements InlineContentParserFactory, InlineContentParser {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position begin = scanner.position();
            if (scanner.find('$') <= 0) {
                return ParsedInline.none();
            }
            String latex = scanner.getSource(begin, scanner.position()).getContent();
            scanner.next();
            return ParsedInline.of(new Formula(latex), scanner.position());
        }
    }

    private record FormulaRenderer(HtmlWriter out) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Formula.class);
        }

        @Override
        public void render(Node node) {
            out.raw(MathMl.of(((Formula) node).latex));
        }
    }

    private record FigureRenderer(HtmlNodeRendererContext context, Map<String, String> figures)
            implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node node) {
            String place = ((Image) node).getDestination();
            HtmlWriter out = context.getWriter();
            out.tag("span", Map.of("class", "figure"));
            out.raw(place.startsWith(FIGURE) ? figures.getOrDefault(place.substring(FIGURE.length()), "") : "");
            out.tag("span", Map.of("class", "caption"));
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            out.tag("/span");
            out.tag("/span");
        }
    }
}
