package org.plumbline.properties.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a formula, from left to right, by one token of what comes. */
final class Parser {

    private static final Map<String, Term.Relation> RELATIONS = Map.of("<", Term.Relation.LESS, "<=",
            Term.Relation.AT_MOST, ">", Term.Relation.GREATER, ">=", Term.Relation.AT_LEAST, "=", Term.Relation.EQUAL,
            "!=", Term.Relation.UNEQUAL);
    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "{", "}", "|", "|", "||", "||");
    private static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac");
    /** They only say in what type a name is set. */
    private static final Set<String> FACES = Set.of("mathbf", "mathbb", "mathrm", "mathit", "mathcal", "boldsymbol",
            "bm", "vec", "text", "textrm", "operatorname", "mathsf");
    private static final Set<String> ACCENTS = Set.of("hat", "bar", "tilde", "widehat", "overline");
    private static final Set<String> TRANSPOSED = Set.of("T", "top", "intercal", "mathsf");

    private final Names names;
    private final List<Token> tokens;
    /** What bars are open, so that the next one closes. */
    private final List<String> bars = new ArrayList<>();
    private int next;

    private Parser(Names names, List<Token> tokens) {
        this.names = names;
        this.tokens = tokens;
    }

    static Term parse(String text, Set<String> declared) {
        Names names = new Names(declared);
        List<Token> raw = Lexer.tokens(text);
        for (int i = 0; i + 2 < raw.size(); i++) {
            boolean sum = raw.get(i).command("sum") && raw.get(i + 1).is("_");
            if (sum) {
                Token index = raw.get(raw.get(i + 2).is("{") ? i + 3 : i + 2);
                names.index(Names.word(index.text()));
            }
        }
        List<Token> tokens = new ArrayList<>();
        raw.forEach(token -> tokens.addAll(token.kind() == Token.Kind.LETTERS ? names.split(token) : List.of(token)));
        Parser parser = new Parser(names, new ArrayList<>(tokens.subList(afterEquals(tokens), tokens.size())));
        Term term = parser.sum();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected("the end, or an operator");
        }
        return term;
    }

    /** Where the right side of an equation begins, if it is one. */
    private static int afterEquals(List<Token> tokens) {
        int depth = 0;
        int after = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(") || token.is("[") || token.is("{") || token.command("begin")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}") || token.command("end")) {
                depth--;
            } else if (token.is("=") && depth == 0) {
                after = i + 1;
            }
        }
        return after;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token taken = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return taken;
    }

    private boolean took(String symbol) {
        if (peek().is(symbol)) {
            take();
            return true;
        }
        return false;
    }

    private void expect(String symbol) {
        if (!took(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    private MalformedFormula unexpected(String allowed) {
        return new MalformedFormula(peek().position(), peek().shown() + " came; allowed: " + allowed);
    }

    private Spot spot() {
        return new Spot(peek().position());
    }

    private Term sum() {
        Term sum = product();
        while (peek().is("+") || peek().is("-")) {
            Spot spot = spot();
            Term.Join join = take().is("+") ? Term.Join.PLUS : Term.Join.MINUS;
            sum = new Term.Joined(spot, join, sum, product());
        }
        return sum;
    }

    private Term product() {
        if (peek().is("-") || peek().is("+")) {
            Spot spot = spot();
            boolean minus = take().is("-");
            Term rest = product();
            return minus ? new Term.Negated(spot, rest) : rest;
        }
        Term product = factor();
        while (true) {
            Spot spot = spot();
            if (took("*") || took("@")) {
                product = new Term.Joined(spot, Term.Join.TIMES, product, signed());
            } else if (took(".*")) {
                product = new Term.Joined(spot, Term.Join.EACH, product, signed());
            } else if (took("/")) {
                product = new Term.Joined(spot, Term.Join.OVER, product, signed());
            } else if (begins()) {
                product = new Term.Joined(spot, Term.Join.TIMES, product, factor());
            } else {
                return product;
            }
        }
    }

    /** A factor after an operator, which may have a sign. */
    private Term signed() {
        Spot spot = spot();
        if (took("-")) {
            return new Term.Negated(spot, signed());
        }
        return factor();
    }

    /** Whether what comes begins a factor, so that it is multiplied by without a sign. */
    private boolean begins() {
        Token token = peek();
        if (token.is("|") || token.is("||")) {
            return bars.isEmpty() || !bars.get(bars.size() - 1).equals(token.text());
        }
        return token.kind() == Token.Kind.NUMBER || token.is("(") || token.is("[") || token.is("{")
                || token.kind() == Token.Kind.LETTERS && !token.text().equals("if") && !token.text().equals("otherwise")
                || token.kind() == Token.Kind.COMMAND && !token.text().equals("end");
    }

    private Term factor() {
        Term base = primary();
        while (true) {
            Spot spot = spot();
            if (took("'")) {
                base = new Term.Transposed(spot, base);
            } else if (took("^")) {
                base = raised(spot, base);
            } else if (took("_")) {
                base = new Term.Element(spot, base, subscripts());
            } else {
                return base;
            }
        }
    }

    private Term raised(Spot spot, Term base) {
        int from = next;
        boolean braced = took("{");
        if (TRANSPOSED.contains(peek().text()) && names.declared("T").isEmpty()) {
            take();
            if (!braced || took("}")) {
                return new Term.Transposed(spot, base);
            }
            next = from;
        } else if (braced) {
            next = from;
        }
        return new Term.Power(spot, base, argument());
    }

    /** What stands in braces, or is one token: the argument of a command, an exponent. */
    private Term argument() {
        if (took("{")) {
            return closed("{");
        }
        Spot spot = spot();
        if (took("-")) {
            return new Term.Negated(spot, argument());
        }
        return primary();
    }

    /** The argument of a fraction, of which a single figure needs no braces: \frac12. */
    private Term figureOrArgument() {
        Token token = peek();
        if (token.kind() == Token.Kind.NUMBER && token.text().length() > 1 && token.text().matches("[0-9]+")) {
            tokens.set(next, new Token(Token.Kind.NUMBER, token.text().substring(1), token.position() + 1));
            return literal(new Token(Token.Kind.NUMBER, token.text().substring(0, 1), token.position()));
        }
        return argument();
    }

    /** What stands up to the bracket that closes; a condition counts as 1 where it holds. */
    private Term closed(String opening) {
        Term term = condition();
        expect(CLOSING.get(opening));
        return term;
    }

    private Term condition() {
        Term left = sum();
        Spot spot = spot();
        if (peek().kind() == Token.Kind.SYMBOL && RELATIONS.containsKey(peek().text())) {
            return new Term.Indicator(spot, RELATIONS.get(take().text()), left, sum());
        }
        return left;
    }

    private List<Term> subscripts() {
        if (!peek().is("{")) {
            return List.of(primary());
        }
        take();
        List<Term> at = new ArrayList<>();
        while (!took("}")) {
            if (at.size() == 2) {
                throw unexpected("'}', as there are at most two indices");
            }
            boolean single = tokens.get(next + 1).kind() == Token.Kind.LETTERS || tokens.get(next + 1).is("}");
            at.add(single ? primary() : sum());
            took(",");
        }
        return at;
    }

    private Term primary() {
        Token token = peek();
        Spot spot = spot();
        if (token.kind() == Token.Kind.NUMBER) {
            return literal(take());
        }
        if (token.is("|") || token.is("||")) {
            return barred(take());
        }
        if (token.is("(") || token.is("[") || token.is("{")) {
            return closed(take().text());
        }
        if (token.kind() == Token.Kind.COMMAND) {
            return command(take(), spot);
        }
        if (token.kind() == Token.Kind.LETTERS) {
            return named(take().text(), spot);
        }
        throw unexpected("a number, a name or a bracket");
    }

    private static Term literal(Token token) {
        BigDecimal number = new BigDecimal(token.text());
        int decimals = Math.max(0, number.scale());
        return new Term.Literal(new Spot(token.position()), number.movePointRight(decimals).doubleValue(),
                Math.pow(10, decimals));
    }

    /** An absolute value, or a norm: by default the Euclidean one, of a matrix Frobenius'. */
    private Term barred(Token bar) {
        bars.add(bar.text());
        Term of = sum();
        expect(bar.text());
        bars.remove(bars.size() - 1);
        Spot spot = new Spot(bar.position());
        if (bar.is("|")) {
            return new Term.Call(spot, Elementary.ABS, List.of(of));
        }
        if (took("_")) {
            boolean braced = took("{");
            String kind = take().text();
            if (braced) {
                expect("}");
            }
            if (kind.equals("1")) {
                return new Term.Call(spot, Elementary.SUM, List.of(new Term.Call(spot, Elementary.ABS, List.of(of))));
            }
        }
        return new Term.Call(spot, Elementary.NORM, List.of(of));
    }

    private Term command(Token command, Spot spot) {
        String name = command.text();
        if (FRACTIONS.contains(name)) {
            return new Term.Joined(spot, Term.Join.OVER, figureOrArgument(), figureOrArgument());
        }
        if (name.equals("sqrt")) {
            return new Term.Call(spot, Elementary.SQRT, List.of(argument()));
        }
        if (name.equals("sum") && peek().is("_")) {
            return summed(spot);
        }
        if (name.equals("begin")) {
            return cases(spot);
        }
        if (ACCENTS.contains(name)) {
            return named(bare() + accent(name), spot);
        }
        if (FACES.contains(name)) {
            String bare = bare();
            return bare.equals("1") ? indicator(spot) : named(bare, spot);
        }
        return named(name, spot);
    }

    private static String accent(String command) {
        return command.equals("widehat") ? "hat" : command.equals("overline") ? "bar" : command;
    }

    /** A name in braces, or the next token. */
    private String bare() {
        if (!took("{")) {
            if (peek().kind() == Token.Kind.END || peek().kind() == Token.Kind.SYMBOL) {
                throw unexpected("a name");
            }
            return Names.word(take().text());
        }
        StringBuilder bare = new StringBuilder();
        while (!peek().is("}")) {
            if (peek().kind() == Token.Kind.END) {
                throw unexpected("'}'");
            }
            Token token = take();
            if (token.kind() == Token.Kind.COMMAND && ACCENTS.contains(token.text())) {
                bare.append(bare()).append(accent(token.text()));
            } else if (token.kind() == Token.Kind.COMMAND && FACES.contains(token.text())) {
                bare.append(bare());
            } else if (token.kind() != Token.Kind.SYMBOL) {
                bare.append(Names.word(token.text()));
            }
        }
        take();
        return bare.toString();
    }

    /** 1 where what follows holds, as an index or in brackets; alone it is 1. */
    private Term indicator(Spot spot) {
        if (took("_")) {
            return argument();
        }
        return peek().is("(") || peek().is("[") || peek().is("{") ? closed(take().text())
                : new Term.Literal(spot, 1, 1);
    }

    private Term summed(Spot spot) {
        expect("_");
        boolean braced = took("{");
        String index = Names.word(take().text());
        Term from = new Term.Literal(spot, 1, 1);
        if (braced) {
            from = took("=") ? sum() : from;
            expect("}");
        }
        Optional<Term> to = took("^") ? Optional.of(argument()) : Optional.empty();
        return new Term.Sum(spot, index, from, to, product());
    }

    private Term cases(Spot spot) {
        if (!bare().equals("cases")) {
            throw new MalformedFormula(spot.position(), "of environments, only cases are known");
        }
        List<Term.Branch> branches = new ArrayList<>();
        while (!peek().command("end")) {
            Term then = sum();
            took(",");
            Optional<Term> condition = Optional.empty();
            if (took("&") || peek().text().equals("if")) {
                condition = when();
            }
            branches.add(new Term.Branch(condition, then));
            if (!took("\\\\") && !peek().command("end")) {
                throw unexpected("'\\\\' or '\\end{cases}'");
            }
        }
        take();
        bare();
        if (branches.isEmpty()) {
            throw new MalformedFormula(spot.position(), "there are no cases");
        }
        return new Term.Cases(spot, branches);
    }

    private Optional<Term> when() {
        while (peek().text().equals("if") || peek().command("text") || peek().is(",")) {
            if (take().command("text")) {
                String word = bare();
                if (word.startsWith("otherwise") || word.startsWith("else")) {
                    return Optional.empty();
                }
            }
        }
        if (peek().text().equals("otherwise") || peek().text().equals("else")) {
            take();
            return Optional.empty();
        }
        return Optional.of(condition());
    }

    /** A name with all that belongs to it: what is added to it by an index, or is the argument of a function. */
    private Term named(String begins, Spot spot) {
        String name = Names.word(begins);
        if (peek().kind() == Token.Kind.NUMBER && names.declared(name + peek().text()).isPresent()
                && peek().position() > 0) {
            name += take().text();
        }
        int before = next;
        while (peek().is("_")) {
            take();
            String more = name + bare();
            // A name may go on, as y_pred_1 does.
            if (names.declared(more).isEmpty() && !peek().is("_")) {
                next = before;
                break;
            }
            name = more;
            before = next;
        }
        skipExample();
        Optional<String> declared = names.declared(name);
        if (declared.isPresent()) {
            return new Term.Variable(spot, declared.get());
        }
        if (names.isIndex(name)) {
            return new Term.Variable(spot, name);
        }
        Optional<Elementary> function = names.function(name);
        if (function.isPresent()) {
            return call(function.get(), spot);
        }
        if (name.equals("pi") || name.equals("e")) {
            return new Term.Constant(spot, name.equals("pi"));
        }
        if (name.equals("I") && (peek().is("(") || peek().is("[") || peek().is("{") || peek().is("_"))) {
            return indicator(spot);
        }
        if (name.equals("if") && peek().is("(")) {
            List<Term> parts = arguments();
            if (parts.size() != 3) {
                throw spot.refuses("if(condition, value, other value) is of three");
            }
            return new Term.Cases(spot, List.of(new Term.Branch(Optional.of(parts.get(0)), parts.get(1)),
                    new Term.Branch(Optional.empty(), parts.get(2))));
        }
        throw spot.refuses("'" + name + "' is no name that is known here; known: " + names + ", and functions such as "
                + "exp, log, tanh, sigmoid, relu, softmax, sum, max");
    }

    /** The number of an example, as in x^{(i)}: what is meant is that of every example. */
    private void skipExample() {
        int opening = peek().is("^") ? next + (tokens.get(next + 1).is("{") ? 2 : 1) : 0;
        boolean braced = opening == next + 2;
        if (opening > 0 && opening + 2 < tokens.size() && tokens.get(opening).is("(") && tokens.get(opening + 2).is(")")
                && (!braced || tokens.get(opening + 3).is("}"))) {
            next = opening + (braced ? 4 : 3);
        }
    }

    private Term call(Elementary function, Spot spot) {
        Elementary called = function;
        if (function == Elementary.SIGMOID && took("'")) {
            called = Elementary.SIGMOID_DERIVATIVE;
        }
        Optional<Term> exponent = took("^") ? Optional.of(argument()) : Optional.empty();
        List<Term> arguments = peek().is("(") ? arguments() : List.of(factor());
        Term value = new Term.Call(spot, called, arguments);
        return exponent.<Term>map(power -> new Term.Power(spot, value, power)).orElse(value);
    }

    private List<Term> arguments() {
        expect("(");
        List<Term> arguments = new ArrayList<>();
        do {
            arguments.add(condition());
        } while (took(","));
        expect(")");
        return arguments;
    }
}
