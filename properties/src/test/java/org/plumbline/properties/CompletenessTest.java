package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;
import org.plumbline.properties.contract.LawContract;
import org.plumbline.properties.contract.OperationContract;

/** Nothing is forgotten: no operation without a suite, no suite without a test, no convention untried. */
class CompletenessTest {

    private static final Map<Regime, Class<?>> CONTRACTS = Map.of(Regime.ORDINARY, OperationContract.class,
            Regime.EXACT, ExactContract.class, Regime.KINK, KinkContract.class, Regime.EXTREME, ExtremeContract.class);
    private static final int SAMPLES = 400;

    @Example
    void everyOperationHasASuite() {
        Set<String> operations = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.plumbline.oracle").stream()
                .filter(type -> type.isAssignableTo(Operation.class) && type.isAnnotatedWith(About.class))
                .map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(operations).hasSizeGreaterThan(10).isEqualTo(Suites.all().stream()
                .map(suite -> suite.standard().getClass().getName()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Example
    void everyOperationHasANameOfItsOwnAFormulaAndASource() {
        assertThat(Suites.all()).extracting(suite -> suite.standard().name()).doesNotHaveDuplicates();
        assertThat(Suites.all()).allSatisfy(suite -> {
            About about = suite.standard().about();
            assertThat(about.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(about.formula()).isNotEmpty().doesNotContain("");
            assertThat(about.sources()).isNotEmpty().doesNotContain("");
        });
    }

    @Example
    void everySuiteHasATestThatTakesOnEveryContractThatApplies() {
        assertThat(Suites.all()).allSatisfy(suite -> {
            Class<?> test = Class.forName(suite.getClass().getName().replaceAll("Suite$", "Test"));
            for (Regime regime : Regime.values()) {
                assertThat(CONTRACTS.get(regime).isAssignableFrom(test)).as(test + " and " + regime)
                        .isEqualTo(suite.regimes().contains(regime));
            }
            boolean differentiable = suite.standard() instanceof Differentiable;
            assertThat(GradientContract.class.isAssignableFrom(test)).as(test + " and gradients")
                    .isEqualTo(differentiable);
            assertThat(LawContract.class.isAssignableFrom(test)).as(test + " and laws")
                    .isEqualTo(differentiable || !suite.laws().isEmpty());
        });
    }

    @Example
    void everyChoiceOfEveryConventionIsTried() {
        assertThat(Suites.all()).allSatisfy(suite -> {
            List<Operation> tried = suite.regimes().stream().flatMap(regime -> sample(suite, regime)).toList();
            suite.standard().conventions().forEach((name, convention) -> {
                Set<Convention> seen = tried.stream().map(operation -> operation.conventions().get(name))
                        .collect(Collectors.toSet());
                assertThat(seen).as(suite.standard().name() + "'s " + name)
                        .isEqualTo(Arrays.stream(choices(convention)).collect(Collectors.toSet()));
            });
        });
    }

    @Example
    void everyChoiceOfEveryConventionIsExplained() {
        assertThat(Suites.all()).allSatisfy(suite -> suite.standard().conventions().values().forEach(
                convention -> assertThat(choices(convention))
                        .allSatisfy(choice -> assertThat(choice.meaning()).isNotBlank())));
    }

    private static Convention[] choices(Convention convention) {
        return (Convention[]) ((Enum<?>) convention).getDeclaringClass().getEnumConstants();
    }

    private static Stream<Operation> sample(Suite<?> suite, Regime regime) {
        return suite.operations(regime).sampleStream().limit(SAMPLES).map(operation -> operation);
    }
}
