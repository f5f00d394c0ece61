package org.plumbline.reports.exam.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.page.Html;

/**
 * Responses to an item of QTI 2.1, and what they are worth. Shares of points are counted in whole numbers first, so
 * that what is all right is worth exactly all points.
 *
 * @param most points
 */
record QtiResponse(Asking asking, BigDecimal most) {

    static final String NAME = "RESPONSE";
    private static final String SCORE = "<variable identifier=\"SCORE\"/>";

    static String choice(AskedPart.Option option) {
        return "C_" + option.id().replace('.', '_');
    }

    /** Of a number in rows, counted through all of them from 0. */
    static String cell(int number) {
        return NAME + "_" + (number + 1);
    }

    /** What may be answered, and what is right. */
    String declarations() {
        if (asking instanceof Asking.Options options) {
            return declaration(NAME, options.several() ? "multiple" : "single", "identifier",
                    options.options().stream().filter(AskedPart.Option::right).map(QtiResponse::choice).toList(),
                    options.several() ? mapping(options.options().stream().map(option -> entry(choice(option),
                            option.right() ? Math.max(1, wrong(options)) : -right(options))), whole()) : "");
        } else if (asking instanceof Asking.Decimal decimal) {
            return number(NAME, decimal.value());
        } else if (asking instanceof Asking.Letters letters) {
            return declaration(NAME, "single", "string", letters.accepted().subList(0, 1),
                    mapping(letters.accepted().stream().map(form -> entry(form, 1)), 1));
        } else if (asking instanceof Asking.Grid grid) {
            return IntStream.range(0, grid.cells().size()).mapToObj(i -> number(cell(i), grid.cells().get(i)))
                    .collect(Collectors.joining());
        }
        return declaration(NAME, "single", "string", List.of(), "");
    }

    private static String number(String response, BigDecimal value) {
        return declaration(response, "single", "float", List.of(value.toPlainString()), "");
    }

    private static String declaration(String response, String cardinality, String type, List<String> right,
            String mapping) {
        return Xml.element("responseDeclaration identifier=\"" + response + "\" cardinality=\"" + cardinality
                + "\" baseType=\"" + type + "\"", (right.isEmpty() ? "" : Xml.element("correctResponse",
                        right.stream().map(value -> Xml.text("value", value)).collect(Collectors.joining())))
                        + mapping);
    }

    private static String mapping(Stream<String> entries, int most) {
        return Xml.element("mapping lowerBound=\"0\" upperBound=\"" + most + "\" defaultValue=\"0\"",
                entries.collect(Collectors.joining()));
    }

    private static String entry(String key, int worth) {
        return "<mapEntry mapKey=\"" + Html.escape(key) + "\" mappedValue=\"" + worth
                + "\" caseSensitive=\"false\"/>\n";
    }

    private static int right(Asking.Options options) {
        return (int) options.options().stream().filter(AskedPart.Option::right).count();
    }

    private static int wrong(Asking.Options options) {
        return options.options().size() - right(options);
    }

    /** What all that is right counts together. */
    private int whole() {
        if (asking instanceof Asking.Options options) {
            return options.several() ? right(options) * Math.max(1, wrong(options)) : 1;
        }
        return asking instanceof Asking.Grid grid ? grid.cells().size() : 1;
    }

    /** How a platform gives points; what a person grades, it does not. */
    String processing() {
        String counted;
        if (asking instanceof Asking.Essay) {
            return "";
        } else if (asking instanceof Asking.Options options && !options.several()) {
            counted = ifRight("<match>" + both(NAME) + "</match>");
        } else if (asking instanceof Asking.Decimal decimal) {
            counted = ifRight(equal(NAME, decimal.within()));
        } else if (asking instanceof Asking.Grid grid) {
            counted = IntStream.range(0, grid.cells().size()).mapToObj(i -> ifRight(equal(cell(i), grid.within())))
                    .collect(Collectors.joining());
        } else {
            counted = score("<mapResponse identifier=\"" + NAME + "\"/>");
        }
        return Xml.element("responseProcessing", counted + score(Xml.element("product", real(Points.number(most))
                + Xml.element("divide", SCORE + real(String.valueOf(whole()))))));
    }

    private static String both(String response) {
        return "<variable identifier=\"" + response + "\"/><correct identifier=\"" + response + "\"/>";
    }

    private static String equal(String response, BigDecimal within) {
        String allowed = within.toPlainString();
        return Xml.element(within.signum() == 0 ? "equal toleranceMode=\"exact\"" : "equal toleranceMode=\"absolute\" "
                + "tolerance=\"" + allowed + " " + allowed + "\"", both(response));
    }

    private static String ifRight(String condition) {
        return Xml.element("responseCondition", Xml.element("responseIf", condition
                + score(Xml.element("sum", SCORE + real("1")))));
    }

    private static String score(String value) {
        return Xml.element("setOutcomeValue identifier=\"SCORE\"", value);
    }

    private static String real(String number) {
        return Xml.element("baseValue baseType=\"float\"", number);
    }
}
