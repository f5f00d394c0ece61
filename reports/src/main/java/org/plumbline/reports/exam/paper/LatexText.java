package org.plumbline.reports.exam.paper;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.plumbline.reports.page.FormulaNode;
import org.plumbline.reports.page.Markdown;

/** Markdown as LaTeX. A thematic break is a line to write on. */
final class LatexText extends AbstractVisitor {

    private final StringBuilder latex = new StringBuilder();

    private LatexText() {
    }

    /** What stands between {@code \begin{document}} and its end. */
    static String of(String markdown) {
        LatexText text = new LatexText();
        Markdown.parse(markdown).accept(text);
        return text.latex.toString();
    }

    private void around(String begin, Node node, String end) {
        latex.append(begin);
        visitChildren(node);
        latex.append(end);
    }

    @Override
    public void visit(Heading heading) {
        around(switch (heading.getLevel()) {
            case 1 -> "{\\noindent\\Large\\bfseries ";
            case 2 -> "\\section*{";
            default -> "\\subsection*{";
        }, heading, heading.getLevel() == 1 ? "\\par}\n\n" : "}\n\n");
    }

    @Override
    public void visit(Paragraph paragraph) {
        around("", paragraph, "\n\n");
    }

    @Override
    public void visit(BulletList list) {
        around("\\begin{itemize}\n", list, "\\end{itemize}\n\n");
    }

    @Override
    public void visit(OrderedList list) {
        around("\\begin{enumerate}\n", list, "\\end{enumerate}\n\n");
    }

    @Override
    public void visit(ListItem item) {
        // Without the braces, a bracket that follows would be its label.
        around("\\item{} ", item, "");
    }

    @Override
    public void visit(BlockQuote quote) {
        around("\\begin{quote}\n", quote, "\\end{quote}\n\n");
    }

    @Override
    public void visit(ThematicBreak line) {
        latex.append("\\answerline\n\n");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    private void code(String text) {
        latex.append("\\begin{flushleft}\\ttfamily\n");
        text.lines().forEach(line -> latex.append(LatexLetters.code(line)).append("\\mbox{}\\\\\n"));
        latex.append("\\end{flushleft}\n\n");
    }

    @Override
    public void visit(HtmlBlock html) {
        latex.append(LatexLetters.text(html.getLiteral())).append("\n\n");
    }

    @Override
    public void visit(HtmlInline html) {
        latex.append(LatexLetters.text(html.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        around("\\emph{", emphasis, "}");
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        around("\\textbf{", emphasis, "}");
    }

    @Override
    public void visit(Code code) {
        latex.append("\\texttt{").append(LatexLetters.code(code.getLiteral())).append('}');
    }

    @Override
    public void visit(Link link) {
        around("", link, " (\\texttt{" + LatexLetters.code(link.getDestination()) + "})");
    }

    @Override
    public void visit(Text text) {
        latex.append(LatexLetters.text(text.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak end) {
        latex.append('\n');
    }

    @Override
    public void visit(HardLineBreak end) {
        latex.append("\\\\\n");
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FormulaNode formula) {
            latex.append('$').append(LatexLetters.formula(formula.latex())).append('$');
        }
    }
}
