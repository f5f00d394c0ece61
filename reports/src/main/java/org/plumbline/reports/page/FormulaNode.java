package org.plumbline.reports.page;

import org.commonmark.node.CustomNode;

/** A formula in a text. */
public final class FormulaNode extends CustomNode {

    private final String latex;

    FormulaNode(String latex) {
        this.latex = latex;
    }

    /** In LaTeX's mathematics mode, without its dollars. */
    public String latex() {
        return latex;
    }
}
