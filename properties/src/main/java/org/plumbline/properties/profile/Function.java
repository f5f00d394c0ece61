package org.plumbline.properties.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.foreign.Adapter;

/**
 * A function of the subject and the operation that it should be.
 *
 * @param name the function's name
 * @param file the file that holds it, without its folder; empty where any file may
 * @param adapter by which it is called; empty where it is called as it is
 * @param precision the precision that it is judged in, if it is not the one asked for
 * @param operation the operation's name
 * @param network the composition of operations that it is, if it is not one of the oracle's own
 * @param set conventions and hyper-parameters by name where they are not the operation's defaults; a text that begins
 *        with {@code =} names another hyper-parameter, which this one equals
 * @param only what the cases must fulfil that it is tried on
 * @param fixed by the name of an input what all its elements are; the function need not be called with it
 * @param before calls to be made first, of constructors and setters, whose results later arguments may name
 * @param arguments what it is called with, by position
 * @param returns what it returns
 * @param after by the position of an argument that is a dictionary, what the function writes into it
 * @param changes the names of inputs that it may change in place
 * @param drawn by the name of an input that the function draws by chance, the output whose nonzero elements show it
 * @param backward the functions that are its backward pass, each by itself
 * @param known departures from the operation that were examined
 */
public record Function(String name, String file, Optional<Adapter> adapter, Optional<Precision> precision,
        String operation, Optional<Composition> network, Map<String, Object> set, List<Condition> only,
        Map<String, Formula> fixed, List<Step> before, List<Argument> arguments, Slot returns,
        Map<Integer, Slot> after, Set<String> changes, Map<String, String> drawn, List<Backward> backward,
        List<Departure> known) {

    /**
     * A call made before the function's own.
     *
     * @param function the name of the function, or with {@code on} of the method
     * @param on the number of the earlier step whose result it is called on; -1 for none
     * @param arguments by position
     */
    public record Step(String function, int on, List<Argument> arguments) {
    }

    /**
     * A backward pass.
     *
     * @param name the function's name
     * @param arguments what it is called with; {@code cache} stands for what the forward pass returned as such
     * @param returns what it returns
     * @param only what the cases must fulfil that it is tried on, beside those of the function
     */
    public record Backward(String name, List<Argument> arguments, Slot returns, List<Condition> only) {
    }

    /** The same function under other conventions and hyper-parameters. */
    public Function with(Map<String, Object> others) {
        return new Function(name, file, adapter, precision, operation, network, others, only, fixed, before, arguments,
                returns, after, changes, drawn, backward, known);
    }

    /**
     * With one backward pass each: where one of them does not return, another one is judged all the same. Where one is
     * tried on fewer cases, the function is first by itself, on all.
     */
    public List<Function> parts() {
        boolean alone = backward.stream().anyMatch(pass -> !pass.only.isEmpty());
        Stream<Function> each = backward.stream().map(pass -> part(
                Stream.concat(only.stream(), pass.only.stream()).toList(), List.of(pass)));
        return backward.size() < 2 && !alone ? List.of(this)
                : Stream.concat(alone ? Stream.of(part(only, List.of())) : Stream.of(), each).toList();
    }

    private Function part(List<Condition> conditions, List<Backward> passes) {
        return new Function(name, file, adapter, precision, operation, network, set, conditions, fixed, before,
                arguments, returns, after, changes, drawn, passes, known);
    }

    /** Every argument of its own call and of those before it, the ones within dictionaries and rows too. */
    public Stream<Argument> allArguments() {
        return Stream.concat(before.stream().flatMap(step -> step.arguments().stream()), arguments.stream())
                .flatMap(Argument::all);
    }

    /** Its own name and those of its backward passes. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(Set.of(name));
        backward.forEach(pass -> names.add(pass.name()));
        return names;
    }

    /** Whether the forward function returns gradients itself, for an upstream gradient of one. */
    public boolean returnsGradients() {
        return returns.gradients();
    }
}
