package ca.docket.engine.deployment;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;

/** The condition of a flow, as far as it compares variables with texts. */
final class Condition {

	private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

	private final Node tree;

	/** Of an expression that was found good. */
	Condition(String expression) {
		Node root = PARSER.build(expression.strip()).getRoot();
		this.tree = (root instanceof AstEval) ? root.getChild(0) : root;
	}

	/** The variables that are compared with texts, each with these. */
	Map<String, Set<String>> compared() {
		Map<String, Set<String>> compared = new TreeMap<>();
		compared(this.tree, compared);
		return compared;
	}

	private static void compared(Node node, Map<String, Set<String>> compared) {
		comparison(node).ifPresent(
				found -> compared.computeIfAbsent(found.variable(), name -> new LinkedHashSet<>()).add(found.text()));
		IntStream.range(0, node.getCardinality()).forEach(child -> compared(node.getChild(child), compared));
	}

	/** Whether it asks for nothing but such comparisons. */
	boolean onlyCompares() {
		return onlyCompares(this.tree);
	}

	private static boolean onlyCompares(Node node) {
		return comparison(node).isPresent() || (isAnd(node) || isOr(node) || isNot(node) || node instanceof AstNested)
				&& IntStream.range(0, node.getCardinality()).allMatch(child -> onlyCompares(node.getChild(child)));
	}

	/** Whether it holds, if it only compares; what is not named has no value. */
	boolean holds(Map<String, String> values) {
		return holds(this.tree, values);
	}

	private static boolean holds(Node node, Map<String, String> values) {
		Optional<Comparison> comparison = comparison(node);
		if (comparison.isPresent()) {
			return comparison.get().holds(values);
		}
		boolean first = holds(node.getChild(0), values);
		return isNot(node) ? !first : isAnd(node) ? first && holds(node.getChild(1), values)
				: isOr(node) ? first || holds(node.getChild(1), values) : first;
	}

	private static boolean isAnd(Node node) {
		return node instanceof AstBinary both && both.getOperator() == AstBinary.AND;
	}

	private static boolean isOr(Node node) {
		return node instanceof AstBinary both && both.getOperator() == AstBinary.OR;
	}

	private static boolean isNot(Node node) {
		return node instanceof AstUnary one && one.getOperator() == AstUnary.NOT;
	}

	private static Optional<Comparison> comparison(Node node) {
		if (node instanceof AstBinary both && Set.of(AstBinary.EQ, AstBinary.NE).contains(both.getOperator())) {
			boolean equal = both.getOperator() == AstBinary.EQ;
			return comparison(both.getChild(0), both.getChild(1), equal)
				.or(() -> comparison(both.getChild(1), both.getChild(0), equal));
		}
		return Optional.empty();
	}

	private static Optional<Comparison> comparison(AstNode variable, AstNode text, boolean equal) {
		return (variable instanceof AstIdentifier name && text instanceof AstString said)
				? Optional.of(new Comparison(name.getName(), said.eval(null, null).toString(), equal))
				: Optional.empty();
	}

	private record Comparison(String variable, String text, boolean equal) {

		boolean holds(Map<String, String> values) {
			return this.equal == Objects.equals(this.text, values.get(this.variable));
		}

	}

}
