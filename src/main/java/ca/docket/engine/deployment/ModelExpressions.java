package ca.docket.engine.deployment;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * The expressions of a model, judged by their syntax tree: they compare variables and no
 * more. What the engine makes of them at run time is guarded besides.
 */
final class ModelExpressions {

	private static final int LONGEST = 500;

	/** Each bracket costs the parser a dozen calls in one another. */
	private static final int MOST_BRACKETS = 30;

	private static final String CASE_NUMBER = "execution.processBusinessKey";

	private static final Set<String> HELPERS = Set.of("deadlines.expiry");

	/** What the engine itself puts beside the variables. */
	private static final Set<String> THE_ENGINES = Set.of("execution", "task", "caseExecution", "externalTask",
			"authenticatedUserId", "deadlines");

	private static final Set<AstBinary.Operator> OPERATORS = Set.of(AstBinary.EQ, AstBinary.NE, AstBinary.LT,
			AstBinary.LE, AstBinary.GT, AstBinary.GE, AstBinary.AND, AstBinary.OR);

	private final Builder parser = new Builder(Builder.Feature.METHOD_INVOCATIONS);

	private final Set<String> delegates;

	ModelExpressions(Set<String> delegates) {
		this.delegates = delegates;
	}

	static boolean isOne(String text) {
		return text.contains("${") || text.contains("#{");
	}

	/** Whether a text may stand where the engine looks for an expression. */
	boolean allows(String text) {
		return !isOne(text) || tree(text) instanceof AstEval whole && compares(whole.getChild(0));
	}

	/** Where groups are named: also text around a variable. */
	boolean allowsGroups(String text) {
		return allows(text) || tree(text) instanceof AstComposite parts && children(parts)
			.allMatch(part -> part instanceof AstText || part instanceof AstEval one && isVariable(one.getChild(0)));
	}

	/** Whether it is exactly one delegate. */
	boolean isDelegate(String text) {
		return isOne(text) && tree(text) instanceof AstEval whole && whole.getChild(0) instanceof AstIdentifier bean
				&& this.delegates.contains(bean.getName());
	}

	boolean isCaseNumber(String text) {
		return isOne(text) && tree(text) instanceof AstEval whole && CASE_NUMBER.equals(path(whole.getChild(0)));
	}

	/** Null where it cannot be read. */
	private Node tree(String text) {
		try {
			return isShort(text) ? this.parser.build(text.strip()).getRoot() : null;
		}
		catch (TreeBuilderException ex) {
			return null;
		}
	}

	private static boolean isShort(String text) {
		return text.length() <= LONGEST && text.chars().filter(c -> c == '(' || c == '[').count() <= MOST_BRACKETS;
	}

	private boolean compares(Node node) {
		if (node instanceof AstMethod call) {
			return HELPERS.contains(path(call.getChild(0)))
					? children(call.getChild(1)).allMatch(AstString.class::isInstance) : looksIntoAList(call);
		}
		if (node instanceof AstDot) {
			return CASE_NUMBER.equals(path(node));
		}
		return isVariable(node) || isLiteral(node) || combines(node) && children(node).allMatch(this::compares);
	}

	private boolean looksIntoAList(AstMethod call) {
		Node list = call.getChild(0).getChild(0);
		return list instanceof AstIdentifier name && isVariable(name)
				&& (name.getName() + ".contains").equals(path(call.getChild(0)))
				&& call.getChild(1).getCardinality() == 1 && children(call.getChild(1)).allMatch(this::compares);
	}

	private boolean isVariable(Node node) {
		return node instanceof AstIdentifier name && !THE_ENGINES.contains(name.getName())
				&& !this.delegates.contains(name.getName());
	}

	private static boolean isLiteral(Node node) {
		return node instanceof AstString || node instanceof AstNumber || node instanceof AstBoolean
				|| node instanceof AstNull;
	}

	private static boolean combines(Node node) {
		return node instanceof AstNested || node instanceof AstChoice || node instanceof AstUnary
				|| node instanceof AstBinary both && OPERATORS.contains(both.getOperator());
	}

	/** As it is written, for names that are joined by dots alone. */
	private static String path(Node node) {
		boolean plain = node instanceof AstDot && node.getChild(0) instanceof AstIdentifier;
		return plain ? ((AstNode) node).getStructuralId(null) : "";
	}

	private static Stream<Node> children(Node node) {
		return IntStream.range(0, node.getCardinality()).mapToObj(node::getChild);
	}

}
