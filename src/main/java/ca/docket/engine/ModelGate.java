package ca.docket.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.engine.deployment.Finding;
import ca.docket.engine.deployment.FindingText;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.ModelFile.Kind;
import ca.docket.engine.deployment.ModelRules;
import ca.docket.engine.deployment.SetVariables;
import ca.docket.family.Families;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.util.function.SingletonSupplier;

/**
 * Refuses a deployment if any of its files breaks a rule; nothing of it is stored. It
 * sits inside the engine, so that no way to deploy bypasses it.
 */
class ModelGate implements Deployer {

	private final ModelRules rules;

	private final Families families;

	private final KeptContracts contracts;

	private final Sentences sentences;

	/** What the deployment of this thread came with: rules are asked once. */
	private final ThreadLocal<List<Finding>> warnings = new ThreadLocal<>();

	ModelGate(ModelRules rules, Families families, KeptContracts contracts, Sentences sentences) {
		this.rules = rules;
		this.families = families;
		this.contracts = contracts;
		this.sentences = sentences;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (deployment.isNew()) {
			List<ModelFile> files = files(deployment.getResources());
			this.warnings.set(check(files));
			Supplier<Set<String>> variables = SingletonSupplier.of(() -> SetVariables.of(files));
			refuse(files.stream()
				.filter(file -> file.is(Kind.PROCESS))
				.flatMap(process -> missing(process, variables))
				.toList());
			refuse(this.contracts.findings(files));
		}
	}

	/** What only the engine found, in a sentence with file and element. */
	void refuse(RuntimeException failure, Collection<String> files) {
		refuse(EngineFindings.of(failure, files));
	}

	/** What harms nobody in files that fit together; others are refused. */
	List<Finding> check(List<ModelFile> files) {
		List<Finding> findings = this.rules.findings(files);
		refuse(findings);
		return findings;
	}

	/** Of the deployment that this thread made, once; none where nothing was new. */
	List<Finding> warnings() {
		List<Finding> all = Optional.ofNullable(this.warnings.get()).orElse(List.of());
		this.warnings.remove();
		return all;
	}

	/**
	 * What the operator's files name must be there: else what they seal would be open.
	 */
	private Stream<Finding> missing(ModelFile process, Supplier<Set<String>> variables) {
		return NamedElements
			.missing(this.families.current(), Bpmn.readModelFromStream(new ByteArrayInputStream(process.bytes())),
					variables)
			.stream()
			.map(finding -> Finding.of(process.name(), "", finding.key(), finding.details().toArray()));
	}

	/** Throws what the Modeler and the API show; does nothing for warnings alone. */
	void refuse(List<Finding> findings) {
		List<Finding> first = findings.stream().filter(finding -> !finding.isWarning()).limit(Finding.MOST).toList();
		if (first.isEmpty()) {
			return;
		}
		FindingText texts = new FindingText(this.sentences::text);
		Map<String, List<Problem>> byFile = new TreeMap<>();
		first.forEach(finding -> byFile.computeIfAbsent(finding.file(), file -> new ArrayList<>())
			.add(new ProblemImpl(texts.sentence(finding), null, finding.element())));
		List<ResourceReport> reports = byFile.entrySet()
			.stream()
			.map(file -> (ResourceReport) new ResourceReportImpl(file.getKey(), file.getValue(), List.of()))
			.toList();
		throw new RefusedModels(first.stream().map(texts::line).collect(Collectors.joining("\n")), reports);
	}

	/** What makes it pointless to look into the files. */
	List<Finding> tooMuch(List<ModelFile> sent) {
		return ModelRules.tooMuch(sent);
	}

	static List<ModelFile> files(Map<String, ResourceEntity> resources) {
		return new TreeMap<>(resources).values()
			.stream()
			.map(file -> new ModelFile(file.getName(), file.getBytes()))
			.toList();
	}

}
