package org.plumbline.properties.check;

import java.util.List;
import java.util.Map;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.foreign.Answer;

/**
 * What a subject's functions did with a case.
 *
 * @param trial the case, with what the function drew by chance put in its place
 * @param passes by a function's name, forward first: what became of it
 */
record Observed(Case trial, Map<String, Pass> passes) {

    /** What became of one function. */
    sealed interface Pass {

        /**
         * It returned what it should, as far as shapes and types go.
         *
         * @param outputs the outputs by name
         * @param gradients the gradients by the inputs' names
         * @param changed the names of the arguments that it changed in place
         * @param overwritten the entries of dictionaries that it changed and that are not its own to change
         */
        record Returned(Named<Tensor> outputs, Named<Tensor> gradients, List<String> changed,
                List<String> overwritten) implements Pass {
        }

        /**
         * It returned something else.
         *
         * @param complaint what was expected and what came
         * @param shape whether it is as it should be but for the shape of its arrays
         * @param misfit how a program shows it
         * @param outputs the outputs by name, as far as they are arrays, in the shapes in which they came
         * @param gradients the gradients likewise
         */
        record Malformed(String complaint, boolean shape, Beside misfit, Named<Tensor> outputs,
                Named<Tensor> gradients) implements Pass {
        }

        /** It did not return. */
        record Ended(Answer answer) implements Pass {
        }

        /** It was not called: its forward pass did not give what it needs. */
        record NotCalled() implements Pass {
        }
    }
}
