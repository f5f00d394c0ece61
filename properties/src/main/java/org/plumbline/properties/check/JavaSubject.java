package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.GivenUp;
import org.plumbline.properties.SubjectFailure;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.contract.Judged;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.Call;
import org.plumbline.properties.foreign.Channel;
import org.plumbline.properties.foreign.JavaHost;
import org.plumbline.properties.foreign.NamedArrays;
import org.plumbline.properties.foreign.Script;
import org.plumbline.properties.foreign.Value;
import org.plumbline.properties.profile.Components;

/** Code in Java that runs in another process, as a subject of this one. */
final class JavaSubject {

    /** What a message holds of a pass that ended its process, or that was ended. */
    static final String LOST = "pass did not return: ";

    private final Channel channel;

    private JavaSubject(Channel channel) {
        this.channel = channel;
    }

    /**
     * What the class at the other end of a line says it is; its passes run there.
     *
     * @throws SubjectFailure if it cannot be loaded, or does not say
     * @throws InvalidArgument if what it says is none of an operation, convention or hyper-parameter
     */
    static Judged over(Channel channel) {
        JavaSubject subject = new JavaSubject(channel);
        return subject.judged(subject.call(JavaHost.DESCRIBE, List.of()));
    }

    private Judged judged(Value description) {
        Map<String, Value> said = entries(description);
        Operation operation = operation(text(said.get("operation")), entries(said.get("components")));
        Judged judged = flag(said.get("backward")) && operation instanceof Differentiable differentiable
                ? Judged.layer(differentiable, inputs -> tensors(JavaHost.FORWARD, inputs.tensors()),
                        (inputs, upstream) -> tensors(JavaHost.BACKWARD, inputs.tensors(), upstream.tensors()))
                : Judged.layer(operation, inputs -> tensors(JavaHost.FORWARD, inputs.tensors()));
        judged = judged.without(names(said.get("unknown"))).requiring(names(said.get("needed")));
        judged = flag(said.get("empty")) ? judged.takingEmptyAxes() : judged;
        return text(said.get("precision")).equals(Precision.SINGLE.name()) ? judged.inSinglePrecision() : judged;
    }

    private static Operation operation(String name, Map<String, Value> components) {
        Operation standard = Suites.all().stream().<Operation>map(Suite::standard)
                .filter(operation -> operation.name().equals(name)).findFirst()
                .orElseThrow(() -> new InvalidArgument("operation", name, "one that plumbline operations lists"));
        Map<String, Object> values = new LinkedHashMap<>();
        components.forEach((component, value) -> {
            if (value instanceof Value.Real number) {
                values.put(component, number.number());
            } else if (value instanceof Value.Whole number) {
                values.put(component, (int) number.number());
            } else if (standard.conventions().containsKey(component)) {
                values.put(component, text(value));
            } else if (!text(value).equals(String.valueOf(standard.hyperparameters().get(component)))) {
                throw new InvalidArgument(component, text(value), "the default, "
                        + standard.hyperparameters().get(component) + ": only numbers travel");
            }
        });
        return Components.with(standard, values);
    }

    @SafeVarargs
    private Named<Tensor> tensors(String function, Named<Tensor>... arguments) {
        List<Value> values = new ArrayList<>();
        for (Named<Tensor> argument : arguments) {
            values.add(NamedArrays.of(argument));
        }
        return NamedArrays.read(call(function, values));
    }

    private Value call(String function, List<Value> arguments) {
        Call call = Call.of(function, arguments.toArray(Value[]::new));
        Answer answer = channel.run(List.of(new Script(List.of(call), 0))).get(0).get(0);
        if (answer instanceof Answer.Returned returned) {
            return returned.value();
        } else if (answer instanceof Answer.Raised raised) {
            throw new SubjectFailure(raised.type().equals(SubjectFailure.class.getName()) ? raised.message()
                    : raised.type() + ": " + raised.message());
        } else if (answer instanceof Answer.Lost lost) {
            String message = "the " + function + " " + LOST + lost.detail();
            throw lost.tried() ? new SubjectFailure(message) : new GivenUp(message);
        }
        throw new SubjectFailure("the process knows no " + function + " pass");
    }

    private static String[] names(Value value) {
        if (value instanceof Value.Sequence sequence) {
            return sequence.values().stream().map(JavaSubject::text).toArray(String[]::new);
        }
        throw malformed();
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw malformed();
    }

    private static boolean flag(Value value) {
        return value instanceof Value.Flag flag && flag.flag();
    }

    private static Map<String, Value> entries(Value value) {
        if (value instanceof Value.Dictionary dictionary) {
            return dictionary.entries();
        }
        throw malformed();
    }

    private static SubjectFailure malformed() {
        return new SubjectFailure("the class does not say what it is");
    }
}
