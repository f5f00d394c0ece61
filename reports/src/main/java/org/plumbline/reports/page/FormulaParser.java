package org.plumbline.reports.page;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Finds formulas, which stand between dollars. */
final class FormulaParser implements InlineContentParserFactory, InlineContentParser {

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
        return ParsedInline.of(new FormulaNode(latex), scanner.position());
    }
}
