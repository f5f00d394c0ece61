package org.plumbline.reports.exam.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.exam.expression.Values;

/** Values as JSON has them: numbers without loss, fractions that no decimal is as text such as 1/3, arrays. */
final class ValueJson {

    private ValueJson() {
    }

    static Object of(Object value) {
        if (value instanceof Boolean || value instanceof String) {
            return value;
        } else if (value instanceof Double real) {
            return Double.isFinite(real) ? PlainNumber.decimal(real) : real.toString();
        } else if (value instanceof Number) {
            return PlainNumber.ends(Values.fraction(value)) ? PlainNumber.decimal(value) : PlainNumber.fraction(value);
        } else if (value instanceof Tensor tensor) {
            return tensor.rank() == 0 ? of(tensor.scalar())
                    : IntStream.range(0, tensor.size(0)).mapToObj(i -> of(tensor.select(0, i))).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name.toString(), of(member)));
            return members;
        }
        return Values.list(value).stream().map(ValueJson::of).toList();
    }
}
