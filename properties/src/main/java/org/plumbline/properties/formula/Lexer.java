package org.plumbline.properties.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a formula into tokens. Several spellings of an operator come out as one. */
final class Lexer {

    private static final Pattern PIECE = Pattern.compile(
            "(?<number>(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+(?![a-zA-Z]))?)"
            + "|\\\\(?<command>[a-zA-Z]+|[|{},;:! ])"
            + "|(?<letters>\\p{L}+)"
            + "|(?<symbol>\\.\\*|\\*\\*|<=|>=|==|!=|\\\\\\\\|.)", Pattern.DOTALL);
    /** Commands that are space, or only say how large something is drawn. */
    private static final Set<String> SPACE = Set.of("left", "right", "big", "Big", "bigl", "bigr", "quad", "qquad",
            "displaystyle", "limits", ",", ";", ":", "!", " ");
    private static final Map<String, String> OPERATORS = Map.ofEntries(Map.entry("cdot", "*"),
            Map.entry("times", "*"), Map.entry("odot", ".*"), Map.entry("circ", ".*"), Map.entry("le", "<="),
            Map.entry("leq", "<="), Map.entry("ge", ">="), Map.entry("geq", ">="), Map.entry("lt", "<"),
            Map.entry("gt", ">"), Map.entry("ne", "!="), Map.entry("neq", "!="), Map.entry("|", "||"),
            Map.entry("Vert", "||"), Map.entry("lVert", "||"), Map.entry("rVert", "||"), Map.entry("vert", "|"),
            Map.entry("lvert", "|"), Map.entry("rvert", "|"), Map.entry("{", "("), Map.entry("}", ")"),
            Map.entry("lbrace", "("), Map.entry("rbrace", ")"), Map.entry("prime", "'"));
    private static final Map<String, String> SYMBOLS = Map.ofEntries(Map.entry("**", "^"), Map.entry("\u00b7", "*"),
            Map.entry("\u00d7", "*"), Map.entry("\u2212", "-"), Map.entry("\u2299", ".*"), Map.entry("\u2218", ".*"),
            Map.entry("\u2264", "<="), Map.entry("\u2265", ">="), Map.entry("\u2260", "!="),
            Map.entry("\u2016", "||"), Map.entry("\u2032", "'"), Map.entry("\u00b2", "^2"), Map.entry("\u22a4", "T"),
            Map.entry("==", "="));

    private Lexer() {
    }

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            int at = piece.start();
            if (piece.group("number") != null) {
                tokens.add(new Token(Token.Kind.NUMBER, piece.group(), at));
            } else if (piece.group("command") != null) {
                command(piece.group("command"), at, tokens);
            } else if (piece.group("letters") != null) {
                tokens.add(new Token(Token.Kind.LETTERS, piece.group(), at));
            } else if (!piece.group().isBlank()) {
                symbol(SYMBOLS.getOrDefault(piece.group(), piece.group()), at, tokens);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private static void command(String name, int at, List<Token> tokens) {
        if (OPERATORS.containsKey(name)) {
            tokens.add(new Token(Token.Kind.SYMBOL, OPERATORS.get(name), at));
        } else if (!SPACE.contains(name)) {
            tokens.add(new Token(Token.Kind.COMMAND, name, at));
        }
    }

    private static void symbol(String symbol, int at, List<Token> tokens) {
        if (symbol.equals("^2")) {
            tokens.add(new Token(Token.Kind.SYMBOL, "^", at));
            tokens.add(new Token(Token.Kind.NUMBER, "2", at));
        } else if (symbol.equals("T")) {
            tokens.add(new Token(Token.Kind.LETTERS, "T", at));
        } else {
            tokens.add(new Token(Token.Kind.SYMBOL, symbol, at));
        }
    }
}
