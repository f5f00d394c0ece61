package org.plumbline.reports.page;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Markdown as HTML, with formulas between dollars. What looks like HTML in it is text. */
public final class Markdown {

    private static final Parser PARSER =
            Parser.builder().customInlineContentParserFactory(new FormulaParser()).build();
    /** With formulas as MathML. */
    public static final Markdown WITH_MATHML = new Markdown(MathMl::of);
    /** From dollar to dollar within a paragraph. */
    private static final Pattern FORMULA = Pattern.compile("(?<!\\\\)\\$(?:[^$\\n]|\\n(?!\\s*\\n))+\\$");
    private static final String PUNCTUATION = "([\\\\`*_\\[\\]<>$#&~])";
    private static final String FIGURE = "figure:";

    private final UnaryOperator<String> formulas;
    private final HtmlRenderer renderer;

    /** @param formulas what a formula in LaTeX is in HTML */
    public Markdown(UnaryOperator<String> formulas) {
        this.formulas = formulas;
        this.renderer = renderer(Map.of());
    }

    private HtmlRenderer renderer(Map<String, String> figures) {
        return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
                .nodeRendererFactory(context -> new FormulaRenderer(formulas, context.getWriter()))
                .nodeRendererFactory(context -> new FigureRenderer(context, figures)).build();
    }

    /**
     * A page.
     *
     * @throws IllegalArgumentException if a formula is none
     */
    public String page(String markdown) {
        return renderer.render(parse(markdown));
    }

    /**
     * A page with figures, each in place of the picture {@code figure:} and its name; other pictures are left out, but
     * for what they are said to show.
     *
     * @param figures as HTML by their names
     * @throws IllegalArgumentException if a formula is none
     */
    public String page(String markdown, Map<String, String> figures) {
        return (figures.isEmpty() ? renderer : renderer(figures)).render(parse(markdown));
    }

    /** Of a text of one paragraph, what stands in it. */
    public String inline(String markdown) {
        return page(markdown).strip().replaceFirst("^<p>", "").replaceFirst("</p>$", "");
    }

    /** The tree of a text; formulas are {@link FormulaNode}s. */
    public static Node parse(String markdown) {
        // A line of a formula that begins with a minus would begin a list.
        return PARSER.parse(FORMULA.matcher(markdown).replaceAll(formula ->
                Matcher.quoteReplacement(formula.group().replaceAll("\\s*\\n\\s*", " "))));
    }

    /** Plain text as Markdown that shows it. */
    public static String escape(String text) {
        return text.replaceAll(PUNCTUATION, "\\\\$1");
    }

    private record FormulaRenderer(UnaryOperator<String> formulas, HtmlWriter out) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FormulaNode.class);
        }

        @Override
        public void render(Node node) {
            out.raw(formulas.apply(((FormulaNode) node).latex()));
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
