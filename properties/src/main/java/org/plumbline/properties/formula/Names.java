package org.plumbline.properties.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names that a formula may use. Several spellings are one name: {@code y_hat}, {@code yhat} and {@code \hat{y}};
 * {@code W1}, {@code W_1} and {@code W_{1}}; {@code alpha}, {@code \alpha} and the Greek letter.
 */
final class Names {

    private static final String GREEK = "αalpha βbeta γgamma δdelta εepsilon ζzeta ηeta θtheta ιiota κkappa λlambda "
            + "μmu νnu ξxi πpi ρrho σsigma τtau φphi χchi ψpsi ωomega ΔDelta ΣSigma ΦPhi ΩOmega ϵepsilon";
    private static final Map<String, String> LETTERS = Arrays.stream(GREEK.split(" "))
            .collect(Collectors.toMap(word -> word.substring(0, 1), word -> word.substring(1)));
    private static final Map<String, Elementary> FUNCTIONS = Map.ofEntries(Map.entry("exp", Elementary.EXP),
            Map.entry("log", Elementary.LOG), Map.entry("ln", Elementary.LOG), Map.entry("sqrt", Elementary.SQRT),
            Map.entry("sin", Elementary.SIN), Map.entry("cos", Elementary.COS), Map.entry("tanh", Elementary.TANH),
            Map.entry("sigmoid", Elementary.SIGMOID), Map.entry("sigma", Elementary.SIGMOID),
            Map.entry("relu", Elementary.RELU), Map.entry("ReLU", Elementary.RELU), Map.entry("abs", Elementary.ABS),
            Map.entry("sign", Elementary.SIGN), Map.entry("sgn", Elementary.SIGN), Map.entry("sum", Elementary.SUM),
            Map.entry("mean", Elementary.MEAN), Map.entry("max", Elementary.MAX), Map.entry("min", Elementary.MIN),
            Map.entry("norm", Elementary.NORM), Map.entry("softmax", Elementary.SOFTMAX),
            Map.entry("diag", Elementary.DIAG), Map.entry("transpose", Elementary.TRANSPOSE));

    /** As they were declared, by their one spelling. */
    private final Map<String, String> declared = new HashMap<>();
    private final Set<String> indices = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    Names(Set<String> names) {
        for (String name : names) {
            declared.put(canonical(name), name);
        }
        declared.keySet().forEach(name -> words.addAll(stems(name)));
        words.addAll(FUNCTIONS.keySet());
        words.addAll(List.of("pi", "e", "I", "T", "if", "otherwise", "else", "hat", "bar", "tilde"));
    }

    /** The one spelling of a name: letters and figures alone, accents after what bears them. */
    static String canonical(String name) {
        StringBuilder letters = new StringBuilder();
        List<String> accents = new ArrayList<>();
        for (Token token : Lexer.tokens(name)) {
            if (token.text().equals("hat") || token.text().equals("bar") || token.text().equals("tilde")) {
                accents.add(token.text());
            } else if (token.kind() == Token.Kind.SYMBOL) {
                if (token.is("}") || token.is("_")) {
                    letters.append(String.join("", accents));
                    accents.clear();
                }
            } else {
                letters.append(word(token.text()));
            }
        }
        return letters.append(String.join("", accents)).toString();
    }

    /** A Greek letter by its name. */
    static String word(String letters) {
        return letters.codePoints().mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter)).collect(Collectors.joining());
    }

    private static List<String> stems(String name) {
        return IntStream.rangeClosed(1, name.length()).filter(end -> end == name.length()
                || Character.isDigit(name.charAt(end))).mapToObj(end -> name.substring(0, end)).toList();
    }

    void index(String name) {
        indices.add(name);
        words.add(name);
    }

    boolean isIndex(String name) {
        return indices.contains(name) && !declared.containsKey(name);
    }

    /** The name as it was declared. */
    Optional<String> declared(String canonical) {
        return Optional.ofNullable(declared.get(canonical));
    }

    Optional<Elementary> function(String canonical) {
        return declared.containsKey(canonical) ? Optional.empty() : Optional.ofNullable(FUNCTIONS.get(canonical));
    }

    /** Letters that stand together as the words they are made of; as one where they are no such. */
    List<Token> split(Token letters) {
        String text = word(letters.text());
        if (words.contains(text)) {
            return List.of(new Token(Token.Kind.LETTERS, text, letters.position()));
        }
        List<Token> split = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int begin = from;
            Optional<String> word = IntStream.iterate(text.length(), end -> end > begin, end -> end - 1)
                    .mapToObj(end -> text.substring(begin, end)).filter(words::contains).findFirst();
            if (word.isEmpty()) {
                return List.of(new Token(Token.Kind.LETTERS, text, letters.position()));
            }
            split.add(new Token(Token.Kind.LETTERS, word.get(),
                    letters.position() + (text.length() == letters.text().length() ? from : 0)));
            from += word.get().length();
        }
        return split;
    }

    @Override
    public String toString() {
        return declared.values().stream().sorted().collect(Collectors.joining(", "));
    }
}
