package org.plumbline.properties.foreign;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.SubjectFailure;

/** Named tensors as they travel: a dictionary of arrays. */
public final class NamedArrays {

    private NamedArrays() {
    }

    public static Value of(Named<Tensor> tensors) {
        Map<String, Value> entries = new LinkedHashMap<>();
        tensors.names().forEach(name -> entries.put(name, new Value.Array(ElementType.FLOAT64, tensors.get(name))));
        return new Value.Dictionary(entries);
    }

    /** @throws SubjectFailure if the value is no dictionary of arrays */
    public static Named<Tensor> read(Value value) {
        Named<Tensor> tensors = Named.none();
        if (value instanceof Value.Dictionary dictionary) {
            for (Map.Entry<String, Value> entry : dictionary.entries().entrySet()) {
                if (entry.getValue() instanceof Value.Array array) {
                    tensors = tensors.with(entry.getKey(), array.tensor());
                }
            }
            if (tensors.names().equals(dictionary.entries().keySet())) {
                return tensors;
            }
        }
        throw new SubjectFailure("something other than named arrays came");
    }
}
