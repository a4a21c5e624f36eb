package ca.docket;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Who may know whom. Packages that are not named as shared are families: they know all,
 * nobody knows them.
 */
@AnalyzeClasses(packages = "ca.docket", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	private static final String SHARED = "text|database|family|calendar|security|token|notice|casefile|commitment|engine|models|mailbox|local";

	@ArchTest
	static final ArchRule sharedPackagesKnowEachOtherInOneDirection = layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.layer("text")
		.definedBy("ca.docket.text..")
		.layer("family")
		.definedBy("ca.docket.family..")
		.layer("calendar")
		.definedBy("ca.docket.calendar..")
		.layer("security")
		.definedBy("ca.docket.security..")
		.layer("token")
		.definedBy("ca.docket.token..")
		.layer("notice")
		.definedBy("ca.docket.notice..")
		.layer("casefile")
		.definedBy("ca.docket.casefile..")
		.layer("commitment")
		.definedBy("ca.docket.commitment..")
		.layer("engine")
		.definedBy("ca.docket.engine..")
		.layer("models")
		.definedBy("ca.docket.models..")
		.layer("mailbox")
		.definedBy("ca.docket.mailbox..")
		.layer("local")
		.definedBy("ca.docket.local..")
		.whereLayer("text")
		.mayNotAccessAnyLayer()
		.whereLayer("family")
		.mayNotAccessAnyLayer()
		.whereLayer("calendar")
		.mayNotAccessAnyLayer()
		.whereLayer("security")
		.mayOnlyAccessLayers("calendar", "family", "text")
		.whereLayer("token")
		.mayOnlyAccessLayers("security", "calendar", "family", "text")
		.whereLayer("notice")
		.mayOnlyAccessLayers("mailbox", "security", "calendar", "family", "text")
		.whereLayer("casefile")
		.mayOnlyAccessLayers("engine", "notice", "token", "security", "calendar", "family", "text")
		.whereLayer("commitment")
		.mayOnlyAccessLayers("casefile", "engine", "notice", "token", "security", "calendar", "family", "text")
		.whereLayer("engine")
		.mayOnlyAccessLayers("security", "calendar", "family", "text")
		.whereLayer("models")
		.mayOnlyAccessLayers("engine", "casefile", "notice", "token", "security", "calendar", "family", "text")
		.whereLayer("mailbox")
		.mayNotAccessAnyLayer()
		.whereLayer("local")
		.mayOnlyAccessLayers("security", "notice", "mailbox");

	@ArchTest
	static final ArchRule nobodyKnowsAFamily = classes()
		.that(describe("are of a family", ArchitectureTest::isOfAFamily))
		.should(onlyBeKnownWithinTheirFamily());

	@ArchTest
	static final ArchRule thereAreNoCycles = slices().matching("ca.docket.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule whatIsNeededComesThroughTheConstructor = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class);

	@ArchTest
	static final ArchRule nothingNeedsMoreThanSixThings = constructors().that()
		.areDeclaredInClassesThat()
		.areNotRecords()
		.and()
		.areDeclaredInClassesThat()
		.areNotEnums()
		.should(haveAtMostSixParameters());

	private static ArchCondition<JavaConstructor> haveAtMostSixParameters() {
		return new ArchCondition<>("have at most six parameters") {
			@Override
			public void check(JavaConstructor constructor, ConditionEvents events) {
				if (constructor.getRawParameterTypes().size() > 6) {
					events.add(SimpleConditionEvent.violated(constructor, constructor.getDescription()));
				}
			}
		};
	}

	private static ArchCondition<JavaClass> onlyBeKnownWithinTheirFamily() {
		return new ArchCondition<>("only be known within their family") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				type.getDirectDependenciesToSelf()
					.stream()
					.filter(use -> !family(use.getOriginClass()).equals(family(type)))
					.forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
			}
		};
	}

	private static String family(JavaClass type) {
		return type.getPackageName().replaceAll("(ca\\.docket\\.\\w+).*", "$1");
	}

	private static boolean isOfAFamily(JavaClass type) {
		return type.getPackageName().matches("ca\\.docket\\.(?!(" + SHARED + ")\\b)\\w+.*");
	}

}
