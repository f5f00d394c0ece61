package org.plumbline.properties.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.SubjectFailure;
import org.plumbline.properties.contract.Judged;
import org.plumbline.properties.contract.JudgedContract;

/**
 * The Java side of the protocol: loads a class that implements a contract, and calls its passes as it is asked to.
 *
 * <p>Its functions are {@code describe()}, what the class says it is; {@code forward(inputs)}; and
 * {@code backward(inputs, upstream)}. Named tensors travel as dictionaries of arrays.
 */
public final class JavaHost {

    /** What the class says it is. */
    public static final String DESCRIBE = "describe";
    /** The outputs of some inputs. */
    public static final String FORWARD = "forward";
    /** The gradients of some inputs and upstream gradients. */
    public static final String BACKWARD = "backward";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** All that the error of a missing class says, unlike that of one which failed before. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$/]+");

    private static final String REQUESTS = "/dev/fd/3";
    private static final String ANSWERS = "/dev/fd/4";

    private final OutputStream out;
    private final Optional<Judged> subject;

    private JavaHost(OutputStream out, Optional<Judged> subject) {
        this.out = out;
        this.subject = subject;
    }

    /**
     * Answers until the requests end.
     *
     * @param arguments the class's name
     * @throws IOException if the pipes break
     */
    public static void main(String[] arguments) throws IOException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(REQUESTS));
                OutputStream out = new BufferedOutputStream(new FileOutputStream(ANSWERS))) {
            ObjectNode hello = JSON.objectNode().put("protocol", Hello.PROTOCOL).put("language", "Java");
            hello.putObject("versions").put("Java", System.getProperty("java.version"));
            hello.putArray("notes");
            Optional<Judged> subject = Optional.empty();
            try {
                subject = Optional.of(load(arguments[0]));
            } catch (ReflectiveOperationException | RuntimeException | Error unusable) {
                boolean wraps = unusable.getCause() != null && !(unusable instanceof SubjectFailure);
                hello.set("raised", raised(wraps ? unusable.getCause() : unusable));
            }
            new Payload().frame(hello).write(out);
            JavaHost host = new JavaHost(out, subject);
            Optional<Frame> request = Frame.read(in, Integer.MAX_VALUE);
            while (request.isPresent()) {
                host.answer(request.get());
                request = Frame.read(in, Integer.MAX_VALUE);
            }
        }
        // Threads that the subject began do not keep the process.
        Runtime.getRuntime().halt(0);
    }

    private static Judged load(String name) throws ReflectiveOperationException {
        Class<?> type = type(name);
        if (!JudgedContract.class.isAssignableFrom(type)) {
            throw new SubjectFailure(name + " is no LayerContract, LossContract or OptimizerContract");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new SubjectFailure(name + (type.isInterface() ? " is an interface" : " is abstract")
                    + ": name a class that can be constructed");
        }
        Constructor<?> constructor = constructor(type);
        constructor.setAccessible(true);
        JudgedContract contract = (JudgedContract) constructor.newInstance();
        return Objects.requireNonNull(contract.subject(), "subject() returned null");
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException none) {
            throw new SubjectFailure("there is no class " + name + " in the jars and folders named: name it with its "
                    + "package, as in org.acme.Net, and a nested one with $, as in org.acme.Net$Inner", none);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor();
        } catch (NoSuchMethodException none) {
            boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
            throw new SubjectFailure(type.getName() + (inner ? " is an inner class: declare it static"
                    : " has no constructor without parameters: give it one, or name a class that has one and whose "
                            + "subject() makes this"), none);
        }
    }

    private void answer(Frame request) throws IOException {
        int script = Reply.whole(request.header(), "script");
        int number = 0;
        boolean goesOn = true;
        for (JsonNode call : request.header().path("calls")) {
            if (goesOn) {
                ObjectNode header = JSON.objectNode().put("script", script).put("call", number++);
                Payload payload = new Payload();
                goesOn = answer(call, request, header, payload);
                payload.frame(header).write(out);
            }
        }
    }

    /** Whether the call returned; where it did not, the calls after it are not made. */
    private boolean answer(JsonNode call, Frame request, ObjectNode header, Payload payload) throws IOException {
        List<Named<Tensor>> arguments = new ArrayList<>();
        Reply.Reader reader = new Reply.Reader(request.payload(), Integer.MAX_VALUE);
        for (JsonNode argument : call.path("arguments")) {
            arguments.add(NamedArrays.read(reader.value(argument, 0)));
        }
        try {
            Optional<Value> returned = returned(call.path("function").asText(), arguments);
            if (returned.isEmpty()) {
                header.put("missing", call.path("function").asText());
                return false;
            }
            header.set("returned", payload.describe(returned.get()));
            header.putArray("changed");
            return true;
        } catch (RuntimeException | Error thrown) {
            header.set("raised", raised(thrown));
            return false;
        }
    }

    private Optional<Value> returned(String function, List<Named<Tensor>> arguments) {
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Judged judged = subject.get();
        if (function.equals(DESCRIBE)) {
            return Optional.of(describe(judged));
        } else if (function.equals(FORWARD)) {
            return Optional.of(NamedArrays.of(judged.forward(judged.operation(), arguments.get(0))));
        } else if (function.equals(BACKWARD) && judged.operation() instanceof Differentiable operation) {
            return Optional.of(NamedArrays.of(judged.backward(operation, arguments.get(0), arguments.get(1))));
        }
        return Optional.empty();
    }

    /** What a subject is, as it travels. Of hyper-parameters, numbers can be other than the defaults. */
    private static Value describe(Judged judged) {
        Operation operation = judged.operation();
        Map<String, Value> components = new LinkedHashMap<>();
        operation.conventions().forEach((name, choice) -> components.put(name, new Value.Text(choice.name())));
        operation.hyperparameters().forEach((name, value) -> components.put(name, component(value)));
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("operation", new Value.Text(operation.name()));
        entries.put("components", new Value.Dictionary(components));
        entries.put("precision", new Value.Text(judged.precision().name()));
        entries.put("backward", new Value.Flag(judged.hasBackward()));
        entries.put("unknown", texts(judged.unknown()));
        entries.put("needed", texts(judged.needed()));
        entries.put("empty", new Value.Flag(judged.takesEmptyAxes()));
        return new Value.Dictionary(entries);
    }

    private static Value component(Object value) {
        if (value instanceof Double number) {
            return new Value.Real(number);
        }
        return value instanceof Integer number ? new Value.Whole(number) : new Value.Text(String.valueOf(value));
    }

    private static Value texts(Iterable<String> names) {
        List<Value> texts = new ArrayList<>();
        names.forEach(name -> texts.add(new Value.Text(name)));
        return new Value.Sequence(texts);
    }

    private static ObjectNode raised(Throwable caught) {
        boolean lacking = caught instanceof NoClassDefFoundError && NAME.matcher(caught.getMessage()).matches();
        Throwable thrown = !lacking ? caught : new SubjectFailure("the class " + caught.getMessage().replace('/', '.')
                + " is needed, and is not in the jars and folders named: name its own, too, as in classes"
                + File.pathSeparator + "lib" + File.separator + "other.jar");
        return JSON.objectNode().put("type", thrown.getClass().getName())
                .put("message", Objects.requireNonNullElse(thrown.getMessage(), "")).put("place", "");
    }
}
