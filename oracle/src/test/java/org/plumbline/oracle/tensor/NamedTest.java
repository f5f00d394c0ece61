package org.plumbline.oracle.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class NamedTest {

    private static final Named<String> NAMES = Named.of("x", "1", "w", "2", "b", "3");

    @Example
    void keepsTheOrderGiven() {
        assertThat(NAMES.names()).containsExactly("x", "w", "b");
        assertThat(NAMES.with("x", "9")).hasToString("{x=9, w=2, b=3}");
        assertThat(NAMES.without("w").with(Named.of("w", "4"))).hasToString("{x=1, b=3, w=4}");
        assertThat(NAMES.map(value -> value + "0")).hasToString("{x=10, w=20, b=30}");
    }

    @Example
    void isEqualByNamesAndValues() {
        assertThat(NAMES).isEqualTo(NAMES.map(value -> value)).hasSameHashCodeAs(NAMES.map(value -> value));
        assertThat(NAMES).isNotEqualTo(NAMES.without("x")).isNotEqualTo("names");
    }

    @Example
    void keepsNoneOfTwoThatHaveOneName() {
        assertThatThrownBy(() -> Named.of("x", "1", "x", "2")).isInstanceOf(InvalidArgument.class)
                .hasMessage("x is given twice; allowed: each name once");
        assertThatThrownBy(() -> Named.of("x", "1", "w", "2", "x", "3")).isInstanceOf(InvalidArgument.class)
                .hasMessage("x is given twice; allowed: each name once");
    }

    @Example
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> NAMES.get("gamma"))
                .hasMessage("gamma is missing; allowed: one of the names [x, w, b]");
        assertThatThrownBy(() -> NAMES.with("y", null)).hasMessageContaining("y is null");
        assertThatThrownBy(() -> NAMES.with(null)).hasMessage("others is null; allowed: a value");
        assertThatThrownBy(() -> NAMES.merge(null, String::concat)).hasMessage("others is null; allowed: a value");
        assertThatThrownBy(() -> NAMES.merge(NAMES, null)).hasMessage("both is null; allowed: a value");
        assertThatThrownBy(() -> NAMES.map(null)).hasMessage("change is null; allowed: a value");
        assertThat(NAMES.has("gamma")).isFalse();
    }

    @Example
    void refusesWhatIsNoName() {
        for (Named<String> names : List.of(NAMES, Named.<String>none())) {
            refuses(() -> names.with(null, "1"), "name is null; allowed: a name");
            refuses(() -> names.with("", "1"), "name is ''; allowed: a name");
            refuses(() -> names.with(" ", "1"), "name is ' '; allowed: a name");
            refuses(() -> names.without(null), "name is null; allowed: a name");
            refuses(() -> names.has(null), "name is null; allowed: a name");
            refuses(() -> names.get(null), "name is null; allowed: a name");
        }
        refuses(() -> Named.of("x", "1", null, "2"), "name is null; allowed: a name");
    }

    @Example
    void refusesToMakeNothingOfAValue() {
        refuses(() -> NAMES.map(value -> value.equals("2") ? null : value),
                "w is null; allowed: a value of the change");
        refuses(() -> NAMES.merge(Named.of("b", "4"), (one, other) -> null), "b is null; allowed: a value of both");
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidArgument.class).hasMessage(message);
    }
}
