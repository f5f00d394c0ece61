package org.plumbline.properties.defect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;

/**
 * A known defect: an implementation of an operation that has it. A subject that gives the same numbers has it too.
 *
 * @param name a short name, and that of its page: {@code softmax-jacobian-diagonal-only}
 * @param headline the defect in one clause, put after "matches": {@code softmax whose Jacobian has its diagonal only}
 * @param source where it was seen: {@code neuroph#37}, or {@code textbook slip}
 * @param evidence what gives it away
 * @param applies the operations, with their conventions, in which it can sit and be seen
 * @param forms make the operation with the defect, and nothing else wrong; anew, as some keep what they should not.
 *        The first is that of its page; others give other numbers for the same reason
 */
public record Defect(String name, String headline, String source, Evidence evidence, Predicate<Operation> applies,
        List<Supplier<Subject>> forms) {

    /** Elsewhere, as laws try it in other modes, the subject is the reference. */
    public Defect {
        forms = forms.stream().<Supplier<Subject>>map(form -> () -> within(applies, form.get())).toList();
    }

    /** A defect of one form. */
    Defect(String name, String headline, String source, Evidence evidence, Predicate<Operation> applies,
            Supplier<Subject> subject) {
        this(name, headline, source, evidence, applies, List.of(subject));
    }

    /** The source of what needs none. */
    static final String TEXTBOOK = "textbook slip";

    /** A defect of the numbers, in a subject that keeps nothing. */
    static Defect of(String name, String headline, String source, Predicate<Operation> applies, Subject subject) {
        return new Defect(name, headline, source, Evidence.NUMBERS, applies, () -> subject);
    }

    /** A defect that shows in no numbers of one call. */
    static Defect unseen(String name, String headline, String source, Evidence evidence,
            Predicate<Operation> applies) {
        return new Defect(name, headline, source, evidence, applies, () -> Subject.REFERENCE);
    }

    /** The same defect, which others write in other ways. */
    Defect or(List<Subject> others) {
        return new Defect(name, headline, source, evidence, applies, Stream.concat(forms.stream(),
                others.stream().<Supplier<Subject>>map(other -> () -> other)).toList());
    }

    /** The operation with the defect, in its first form. */
    public Subject subject() {
        return forms.get(0).get();
    }

    /** Subjects that have it where an operation is: of a network, each form in each node in which it can sit. */
    public List<Supplier<Subject>> subjects(Operation operation) {
        if (operation instanceof Network network) {
            return network.nodes().stream().filter(node -> applies.test(node.operation()))
                    .flatMap(node -> forms.stream().<Supplier<Subject>>map(form ->
                            () -> new InNode(node.name(), form.get()))).toList();
        }
        return applies.test(operation) ? forms : List.of();
    }

    /** The page that explains it, in Markdown. The numbers there are of the defaults, but for what they name. */
    public String page() {
        try (InputStream page = Defect.class.getResourceAsStream(name + ".md")) {
            if (page == null) {
                throw new IllegalStateException("the defect " + name + " has no page");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Subject within(Predicate<Operation> applies, Subject wrong) {
        return wrong instanceof Within ? wrong : new Within(applies, wrong);
    }

    /** A subject that is the reference outside of some operations. */
    private record Within(Predicate<Operation> applies, Subject wrong) implements Subject {

        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            return subject(operation).forward(operation, inputs);
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            return subject(operation).backward(operation, inputs, upstream);
        }

        private Subject subject(Operation operation) {
            return applies.test(operation) ? wrong : Subject.REFERENCE;
        }
    }
}
