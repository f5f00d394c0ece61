package org.plumbline.reports.page;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Markdown as HTML, with formulas between dollars. What looks like HTML in it is text. */
public final class Markdown {

    private static final Parser PARSER =
            Parser.builder().customInlineContentParserFactory(new FormulaParser()).build();
    /** With formulas as MathML. */
    public static final Markdown WITH_MATHML = new Markdown(MathMl::of);
    private static final String PUNCTUATION = "([\\\\`*_\\[\\]<>$#&~])";

    private final HtmlRenderer renderer;

    /** @param formulas what a formula in LaTeX is in HTML */
    public Markdown(UnaryOperator<String> formulas) {
        renderer = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
                .nodeRendererFactory(context -> new FormulaRenderer(formulas, context.getWriter())).build();
    }

    /**
     * A page.
     *
     * @throws IllegalArgumentException if a formula is none
     */
    public String page(String markdown) {
        return renderer.render(parse(markdown));
    }

    /** Of a text of one paragraph, what stands in it. */
    public String inline(String markdown) {
        return page(markdown).strip().replaceFirst("^<p>", "").replaceFirst("</p>$", "");
    }

    /** The tree of a text; formulas are {@link FormulaNode}s. */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
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
}
